import { Badge } from '@/components/ui/badge'
import { buttonStyle } from '@/components/ui/button-style'
import { LinkButton } from '@/components/ui/link-button'
import { formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type ResultStateProps = {
  testId: string
  validations: { version: number; reference: string; validatedAt: Date; advisor: string }[]
  assessmentHref?: string
  /** An advisor has the personal version too; a prescriber the one to give alone. */
  view: 'PRESCRIBER' | 'ADVISOR'
}

/** Whether a result is a proposal or a bilan, and what may be done with it: validate it, download it. */
export function ResultState({ testId, validations, assessmentHref, view }: ResultStateProps) {
  const [last] = validations
  return (
    <>
      {last ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone="success">
            Bilan validé le {formatShortDate(last.validatedAt)} par {last.advisor}
          </Badge>
          <span className="text-ink-soft text-sm">
            {last.reference}
            {last.version > 1 && `, version ${last.version}`}
          </span>
        </p>
      ) : (
        <Badge tone="warning">Proposition, à valider par un conseiller</Badge>
      )}
      {(last || assessmentHref) && (
        <div className="no-print mt-4 flex flex-wrap gap-3">
          {assessmentHref && (
            <LinkButton href={assessmentHref} variant={last ? 'secondary' : 'primary'}>
              {last ? 'Valider à nouveau' : 'Valider le bilan'}
            </LinkButton>
          )}
          {last && view === 'PRESCRIBER' && (
            <a href={routes.bilanPdf(testId)} className={buttonStyle('secondary')}>
              Télécharger le bilan (PDF)
            </a>
          )}
          {last && view === 'ADVISOR' && (
            <>
              <a href={routes.bilanPdf(testId, { aDonner: 'oui' })} className={buttonStyle(assessmentHref ? 'primary' : 'secondary')}>
                Télécharger la version à donner (PDF)
              </a>
              <a href={routes.bilanPdf(testId)} className={buttonStyle('secondary')}>
                Télécharger la version personnelle (PDF)
              </a>
            </>
          )}
        </div>
      )}
      {last && view === 'ADVISOR' && (
        <p className="no-print text-ink-soft mt-2 text-sm">
          La version à donner ne parle jamais d’un besoin d’adaptation&nbsp;: c’est celle d’un employeur ou d’une structure. La version personnelle est pour la personne et pour vous.
        </p>
      )}
    </>
  )
}
