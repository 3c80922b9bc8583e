import { SlotsToChoose } from '@/components/appointment/slots-to-choose'
import { PlainSteps } from '@/components/prescription/plain-steps'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import type { TestPurpose, TestStatus } from '@/prisma/client/enums'
import type { OpenProposal } from '@/lib/appointment/open-proposals'
import { routes } from '@/lib/infra/routes'
import { startOwnTestAction } from '@/lib/mobility-test/actions'
import type { NextStep as NextStepData, NextStepCode } from '@/lib/prescription/next-step'

// What the Test's own button already says.
const OWN_TEST: ReadonlySet<NextStepCode> = new Set(['CHOOSE_TEST', 'TAKE_TEST', 'CONTINUE_TEST'])

type NextStepProps = {
  firstName: string
  test: { id: string; purpose: TestPurpose; status: TestStatus; startedAt: Date | null } | null
  /** What comes next for the demand and for its Test. */
  steps: NextStepData[]
  /** The slots that wait for the person's choice. */
  proposals: OpenProposal[]
  /** They have refused the accompaniment, and nobody has answered yet. */
  refused?: boolean
}

/** « Ma prochaine étape »: one thing, with one big button; a rendez-vous to choose, which does not wait, then the Test when it is theirs to pass. The rest comes under « Et ensuite ». */
export function NextStep({ firstName, test, steps, proposals, refused = false }: NextStepProps) {
  if (refused) return <Refused firstName={firstName} />
  const done = test?.status === 'TAKEN' || test?.status === 'VALIDATED'
  const open = test && !done
  const choosing = proposals.length > 0
  const others = steps.filter(({ code }) => !(open && OWN_TEST.has(code)))
  const later = open || choosing ? others : others.slice(1)
  const [first] = others
  // The one thing to do has the big button.
  const documents = !choosing && !open && first?.code === 'PROVIDE_DOCUMENTS' && first.owner === 'PERSON'
  return (
    <>
      <PageTitle>Bonjour {firstName}</PageTitle>
      <Card title="Ma prochaine étape" className="mt-6">
        {choosing ? <SlotsToChoose proposals={proposals} /> : open ? <OpenTest test={test} /> : <PlainSteps steps={others.slice(0, 1)} />}
        {!choosing && !open && others.length === 0 && <p>Rien à faire pour le moment.</p>}
        {documents && (
          <LinkButton href="#pieces" className="mt-5 min-h-14 w-full">
            Donner les documents demandés
          </LinkButton>
        )}
        {(done || test?.purpose === 'EXIT') && (
          <LinkButton href={routes.myResults} variant={done && !choosing && !documents ? 'primary' : 'secondary'} className="mt-5 min-h-14 w-full">
            Voir mon résultat
          </LinkButton>
        )}
      </Card>
      {(later.length > 0 || (choosing && open)) && (
        <Card title="Et ensuite" className="mt-6">
          {choosing && open && <OpenTest test={test} />}
          <PlainSteps steps={later} />
        </Card>
      )}
    </>
  )
}

// Neither the demand nor its Test goes on as long as nobody has answered them.
function Refused({ firstName }: { firstName: string }) {
  return (
    <>
      <PageTitle>Bonjour {firstName}</PageTitle>
      <Card title="Ma prochaine étape" className="mt-6">
        <p>Vous avez refusé l’accompagnement. L’équipe est prévenue. Quelqu’un va vous répondre.</p>
        <LinkButton href={`${routes.myRecord()}#refus`} variant="secondary" className="mt-5 min-h-14 w-full">
          Voir mon refus
        </LinkButton>
      </Card>
    </>
  )
}

function OpenTest({ test }: { test: { id: string; purpose: TestPurpose; startedAt: Date | null } }) {
  const exit = test.purpose === 'EXIT'
  const begun = exit ? 'Vous avez commencé à répondre. Continuez où vous en étiez.' : 'Vous avez commencé le Test Mobilité. Continuez où vous en étiez.'
  const fresh = exit ? 'Répondez à nouveau à quelques questions, pour voir le chemin parcouru. Cela prend quelques minutes.' : 'Passez le Test Mobilité. Il dure de 20 à 40 minutes. Vous pouvez faire des pauses.'
  return (
    <>
      <p>{test.startedAt ? begun : fresh}</p>
      <p className="text-ink-soft mt-2">Il n’y a pas de note. Vous pouvez passer une question.</p>
      <ActionForm action={startOwnTestAction} className="mt-5">
        <HiddenField name="testId" value={test.id} />
        <SubmitButton className="min-h-14 w-full">{`${test.startedAt ? 'Continuer' : 'Commencer'} ${exit ? 'les questions' : 'le Test'}`}</SubmitButton>
      </ActionForm>
    </>
  )
}
