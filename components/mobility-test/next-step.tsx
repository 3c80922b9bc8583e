import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import type { TestStatus } from '@/prisma/client/enums'
import { formatDateTime } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { startOwnTestAction } from '@/lib/mobility-test/actions'

type NextStepProps = {
  firstName: string
  test: { id: string; status: TestStatus; startedAt: Date | null } | null
  appointments: { id: string; title: string; startsAt: Date; place: string | null }[]
}

/** « Ma prochaine étape »: one sentence and one big button. */
export function NextStep({ firstName, test, appointments }: NextStepProps) {
  const done = test?.status === 'TAKEN' || test?.status === 'VALIDATED'
  return (
    <>
      <PageTitle>Bonjour {firstName}</PageTitle>
      <Card title="Ma prochaine étape" className="mt-6">
        {!test && <p>Rien à faire pour le moment. Votre conseiller vous préviendra.</p>}
        {done && (
          <>
            <p>Votre Test est passé. Un conseiller Wimoov va regarder le résultat avec vous.</p>
            <LinkButton href={routes.myResults} className="mt-5 min-h-14 w-full">
              Voir mon résultat
            </LinkButton>
          </>
        )}
        {test && !done && <OpenTest test={test} />}
      </Card>
      <Card title="Mes rendez-vous" className="mt-6">
        {appointments.length === 0 && <p>Aucun rendez-vous.</p>}
        <ul>
          {appointments.map(({ id, title, startsAt, place }) => (
            <li key={id}>
              <strong>{formatDateTime(startsAt)}</strong> {title} {place}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

function OpenTest({ test }: { test: { id: string; startedAt: Date | null } }) {
  return (
    <>
      <p>{test.startedAt ? 'Vous avez commencé le Test Mobilité. Continuez où vous en étiez.' : 'Passez le Test Mobilité. Il dure de 20 à 40 minutes. Vous pouvez faire des pauses.'}</p>
      <p className="text-ink-soft mt-2">Il n’y a pas de note. Vous pouvez passer une question.</p>
      <ActionForm action={startOwnTestAction} className="mt-5">
        <HiddenField name="testId" value={test.id} />
        <SubmitButton className="min-h-14 w-full">{test.startedAt ? 'Continuer le Test' : 'Commencer le Test'}</SubmitButton>
      </ActionForm>
    </>
  )
}
