import type { ReactNode } from 'react'
import { AssessmentForm } from '@/components/assessment/assessment-form'
import { AssessmentVersions } from '@/components/assessment/assessment-versions'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import type { AssessmentPage } from '@/lib/assessment/assessment-page'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type AssessmentViewProps = { page: AssessmentPage; /** The list that the fiche goes back to. */ list: string; result: ReactNode; note: ReactNode }

/** The page where an advisor validates a result: what the Test says beside what will hold. */
export function AssessmentView({ page: { person, form }, list, result, note }: AssessmentViewProps) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }, { label: formatName(person), href: routes.record(person.id, { liste: list }) }]} here="Bilan" />
      <PageTitle>{form && form.version > 0 ? 'Bilan validé' : 'Valider le bilan'}</PageTitle>
      <p className="mt-2 text-lg font-bold wrap-anywhere">{formatName(person)}</p>
      <nav aria-label="Suite" className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <LinkButton href={routes.record(person.id, { liste: list })} variant="quiet" className="-ml-5">
          Ouvrir la fiche
        </LinkButton>
        <LinkButton href={routes.queue('vue=tests')} variant="quiet" className="-ml-5 sm:ml-0">
          Tests délégués
        </LinkButton>
      </nav>
      {!form && (
        <Card className="mt-6">
          <p>Le Test n’est pas encore passé&nbsp;: il n’y a rien à valider pour l’instant.</p>
        </Card>
      )}
      {form && (
        <div className="mt-6 grid items-start gap-6 xl:grid-cols-2">
          <div className="grid gap-6">
            <Card title="Ce que dit le Test">{result}</Card>
            {note}
            <AssessmentVersions testId={form.testId} versions={form.versions} />
          </div>
          <AssessmentForm form={form} />
        </div>
      )}
    </>
  )
}
