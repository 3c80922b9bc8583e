import { Link } from '@/components/ui/link'
import type { EmailState, PrescriptionStatus, Role, TestStatus } from '@/prisma/client/enums'
import { FigureTable } from '@/components/indicator/figure-table'
import { ToDoCard, type ToDoPage } from '@/components/indicator/to-do-card'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'
import { TEST_STATUS_LABELS } from '@/lib/mobility-test/labels'
import { PRESCRIPTION_STATUS_LABELS } from '@/lib/prescription/status-labels'
import { MAIL_STATE_LABELS } from '@/lib/indicator/labels'

type Count<Status> = { status: Status; count: number }
type DashboardProps = {
  firstName: string
  role: Role
  figures: { prescriptions: Count<PrescriptionStatus>[]; tests: Count<TestStatus>[] } | null
  toDo: ToDoPage
  mails: { state: EmailState; count: number }[] | null
}

/** « Accueil »: what waits first, then the key figures with their definition. */
export function Dashboard({ firstName, role, figures, toDo, mails }: DashboardProps) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <PageTitle>Bonjour {firstName}</PageTitle>
        {(role === 'PRESCRIBER' || role === 'ADVISOR') && <LinkButton href={routes.newPrescription}>Créer un bénéficiaire</LinkButton>}
      </div>
      <div className="mt-8 grid items-start gap-6 xl:grid-cols-2">
        {figures && <ToDoCard toDo={toDo} />}
        <div className="grid gap-6">
          {figures && (
            <FigureTable
              title={role === 'ADVISOR' ? 'Prescriptions de ma plateforme' : 'Mes prescriptions'}
              definition={`Toutes les prescriptions ${role === 'ADVISOR' ? 'des personnes de votre plateforme' : 'des personnes que vous suivez'}, par état aujourd’hui. Les fiches supprimées ne comptent pas.`}
              empty="Aucune prescription pour l’instant."
              rows={figures.prescriptions.map(({ status, count }) => ({ label: PRESCRIPTION_STATUS_LABELS[status], count }))}
            />
          )}
          {figures && (
            <FigureTable
              title="Tests Mobilité"
              definition="Les Tests de ces personnes, par état aujourd’hui. Une personne peut avoir passé plusieurs Tests."
              empty="Aucun Test pour l’instant."
              rows={figures.tests.map(({ status, count }) => ({ label: TEST_STATUS_LABELS[status], count }))}
            />
          )}
          {mails && (
            <FigureTable
              title="Messages envoyés"
              definition="Les messages des sept derniers jours, par état. Un message «&nbsp;non remis&nbsp;» n’est jamais arrivé."
              empty="Aucun message depuis sept jours."
              rows={mails.map(({ state, count }) => ({ label: MAIL_STATE_LABELS[state], count }))}
            />
          )}
        </div>
      </div>
      {!figures && (
        <p className="mt-8">
          <Link href={routes.beneficiaries} className="link">
            Chercher une personne dans «&nbsp;Utilisateurs&nbsp;»
          </Link>
        </p>
      )}
    </>
  )
}
