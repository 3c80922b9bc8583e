import 'server-only'
import { codeOfMail } from '@/lib/account/one-time-code'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

/** The code that a beneficiary asked for; nothing leaves for any other address, nor once its ten minutes are over. */
export const signInCodeMail: MailRenderer = async ({ email }, outboxId) => {
  const account = await db.account.findFirst({ where: { email: String(email), role: 'BENEFICIARY', removedAt: null, disabledAt: null }, select: { id: true, email: true } })
  const code = account && (await codeOfMail(outboxId, account.id))
  return account?.email && code ? { to: account.email, ...(await signInCodeMessage(code, appOrigin() + routes.codeEntry())) } : null
}

// The code stays out of the subject and of the preview: both are shown on locked screens.
async function signInCodeMessage(code: string, href: string): Promise<MailBody> {
  const body = await renderMail(
    <MailLayout
      preview="Le code que vous avez demandé."
      paragraphs={[
        'Bonjour,',
        'Voici votre code pour entrer dans votre espace\u00a0:',
        <strong key="code" style={{ fontSize: '30px', letterSpacing: '4px' }}>{`${code.slice(0, 4)}\u00a0${code.slice(4)}`}</strong>,
        'Il est valable 10\u00a0minutes et ne sert qu’une fois. Écrivez-le sur la page où vous l’avez demandé.',
        'Ne le donnez à personne. Si vous n’avez rien demandé, ne faites rien.',
      ]}
      button={{ label: 'Écrire mon code', href }}
      reason="Vous recevez ce message parce que quelqu’un a saisi cette adresse sur la page de connexion."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Votre code pour vous connecter', ...body }
}

export const SIGN_IN_CODE_DEMO: MailExample[] = [{ title: 'Demandé sur la page de connexion', message: () => signInCodeMessage('12345678', DEMO_LINK) }]
