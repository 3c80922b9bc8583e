import 'server-only'
import type { TestPurpose } from '@/prisma/client/enums'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import type { MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'

/** Tells a person who already has an account that their Test, or the measure at the exit, waits for them; nothing leaves once it is passed. */
export const testUnlockedMail: MailRenderer = async ({ testId }) => {
  const test = await db.mobilityTest.findFirst({
    where: { id: String(testId), mode: 'BY_BENEFICIARY', finishedAt: null },
    select: { purpose: true, beneficiary: { select: { account: { select: { email: true } } } } },
  })
  const to = test?.beneficiary.account?.email
  if (!to) return null
  return { to, ...(await testUnlockedMessage(test.purpose)) }
}

async function testUnlockedMessage(purpose: TestPurpose = 'ENTRY'): Promise<MailBody> {
  const exit = purpose === 'EXIT'
  const body = await renderMail(
    <MailLayout
      preview={exit ? 'Quelques questions, pour voir le chemin parcouru.' : 'Vous pouvez passer le Test Mobilité.'}
      paragraphs={
        exit
          ? ['Bonjour,', 'Vous pouvez répondre à nouveau à quelques questions dans votre espace, pour voir le chemin parcouru.', 'Cela prend quelques minutes. Il n’y a pas de note.']
          : ['Bonjour,', 'Vous pouvez passer le Test Mobilité dans votre espace.', 'Il dure de 20 à 40 minutes. Vous pouvez faire des pauses. Il n’y a pas de note.']
      }
      button={{ label: 'Ouvrir mon espace', href: appOrigin() + routes.mySpace }}
      reason="Vous recevez ce message parce qu’un professionnel a fait une demande pour vous à Wimoov."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: exit ? 'Quelques questions vous attendent' : 'Votre Test Mobilité vous attend', ...body }
}

export const TEST_UNLOCKED_DEMO: MailExample[] = [
  { title: 'À la personne', message: () => testUnlockedMessage() },
  { title: 'À la personne, à la sortie', message: () => testUnlockedMessage('EXIT') },
]
