import { ReadyAnswerForm } from '@/components/messaging/ready-answer-form'
import { Unfolding } from '@/components/messaging/unfolding'
import { ActionForm } from '@/components/ui/action-form'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { routes } from '@/lib/infra/routes'
import { removeAnswerAction } from '@/lib/messaging/actions'
import { fillVariables, SAMPLE_VALUES } from '@/lib/messaging/ready-answer-labels'
import type { AnswersToManage } from '@/lib/messaging/ready-answers'

type Answer = AnswersToManage['own'][number]

/** « Réponses prêtes »: the texts that staff start their messages from. */
export function ReadyAnswersPage({ answers: { own, common, platforms }, clientKey, done }: { answers: AnswersToManage; clientKey: string; done: string | null }) {
  return (
    <div className="max-w-4xl">
      <Breadcrumb trail={[{ label: 'Messagerie', href: routes.messages }]} here="Réponses prêtes" />
      <PageTitle>Réponses prêtes</PageTitle>
      <p className="mt-4 max-w-prose">Des textes à insérer dans un message, puis à relire et à compléter avant de l’envoyer.</p>
      {done && (
        <div className="mt-6">
          <Alert tone="success">{done}</Alert>
        </div>
      )}
      <div className="mt-6 grid gap-6">
        <Card title={platforms.length > 0 ? 'Réponses de votre plateforme' : 'Réponses communes à toutes les plateformes'}>
          {own.length === 0 && <p>Aucune réponse prête pour l’instant.</p>}
          <ul className="divide-line divide-y">
            {own.map((answer) => (
              <li key={answer.id} className="py-4 first:pt-0 last:pb-0">
                <Shown answer={answer} />
                <Unfolding label={`Modifier «\u00a0${answer.title}\u00a0»`}>
                  <ReadyAnswerForm key={answer.version} answer={answer} clientKey="" platforms={[]} />
                  <ActionForm action={removeAnswerAction} className="mt-4">
                    <HiddenField name="answerId" value={answer.id} />
                    <SubmitButton variant="quiet">
                      Retirer<span className="sr-only"> «&nbsp;{answer.title}&nbsp;»</span>
                    </SubmitButton>
                  </ActionForm>
                </Unfolding>
              </li>
            ))}
          </ul>
        </Card>
        {common.length > 0 && (
          <Card title="Réponses communes">
            <p className="text-ink-soft mb-2">Écrites par la hotline et l’administration&nbsp;: vous pouvez les utiliser.</p>
            <ul className="divide-line divide-y">
              {common.map((answer) => (
                <li key={answer.id} className="py-4 first:pt-0 last:pb-0">
                  <Shown answer={answer} />
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Card title="Nouvelle réponse prête">
          <ReadyAnswerForm answer={null} clientKey={clientKey} platforms={platforms} />
        </Card>
      </div>
    </div>
  )
}

function Shown({ answer: { title, body, platform } }: { answer: Answer }) {
  return (
    <>
      <h3 className="font-bold">{title}</h3>
      {platform && <p className="text-ink-soft text-sm">{platform.name}</p>}
      <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{fillVariables(body, SAMPLE_VALUES)}</p>
    </>
  )
}
