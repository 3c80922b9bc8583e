import { PlainSteps } from '@/components/prescription/plain-steps'
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
import type { NextStep as NextStepData, NextStepCode } from '@/lib/prescription/next-step'

// What the Test's own button already says.
const OWN_TEST: ReadonlySet<NextStepCode> = new Set(['CHOOSE_TEST', 'TAKE_TEST', 'CONTINUE_TEST'])

type NextStepProps = {
  firstName: string
  test: { id: string; status: TestStatus; startedAt: Date | null } | null
  appointments: { id: string; title: string; startsAt: Date; place: string }[]
  /** What comes next for the demand and for its Test. */
  steps: NextStepData[]
}

/** « Ma prochaine étape »: one thing, with one big button; the Test first when it is theirs to pass. The rest comes under « Et ensuite ». */
export function NextStep({ firstName, test, appointments, steps }: NextStepProps) {
  const done = test?.status === 'TAKEN' || test?.status === 'VALIDATED'
  const open = test && !done
  const others = steps.filter(({ code }) => !(open && OWN_TEST.has(code)))
  const later = open ? others : others.slice(1)
  return (
    <>
      <PageTitle>Bonjour {firstName}</PageTitle>
      <Card title="Ma prochaine étape" className="mt-6">
        {open ? <OpenTest test={test} /> : <PlainSteps steps={others.slice(0, 1)} />}
        {!open && others.length === 0 && <p>Rien à faire pour le moment.</p>}
        {done && (
          <LinkButton href={routes.myResults} className="mt-5 min-h-14 w-full">
            Voir mon résultat
          </LinkButton>
        )}
      </Card>
      {later.length > 0 && (
        <Card title="Et ensuite" className="mt-6">
          <PlainSteps steps={later} />
        </Card>
      )}
      <Card title="Mes rendez-vous" className="mt-6">
        {appointments.length === 0 && <p>Aucun rendez-vous.</p>}
        <ul>
          {appointments.map(({ id, title, startsAt, place }) => (
            <li key={id}>
              <strong>{formatDateTime(startsAt)}</strong> {[title, place].filter(Boolean).join(' · ')}
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
