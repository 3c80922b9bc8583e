import { Card } from '@/components/ui/card'
import type { AssessmentForm } from '@/lib/assessment/assessment-page'
import { formatDateTime } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

const PARTS = { profile: 'Profil changé', modality: 'Modalité changée', services: 'Services changés', resources: 'Ressources changées' } as const

/** Every version of a bilan: who, when, what was changed of the proposal and why. All are kept. */
export function AssessmentVersions({ testId, versions }: Pick<AssessmentForm, 'testId' | 'versions'>) {
  if (versions.length === 0) return null
  return (
    <Card title="Versions du bilan">
      <ol className="divide-line divide-y">
        {versions.map(({ version, reference, validatedAt, advisor, reason, changes }) => (
          <li key={version} className="py-3 first:pt-0 last:pb-0">
            <p>
              <strong>Version {version}</strong> · {reference}
            </p>
            <p className="text-ink-soft text-sm">
              Validée le {formatDateTime(validatedAt)} par {advisor}
            </p>
            {reason && <p className="mt-1 wrap-anywhere">{reason}</p>}
            {changes.length === 0 && <p className="mt-1">La proposition du Test est acceptée telle quelle.</p>}
            <ul className="mt-1 list-disc pl-5">
              {changes.map((change) => (
                <li key={change.part} className="wrap-anywhere">
                  {PARTS[change.part]}&nbsp;: {change.reason}
                </li>
              ))}
            </ul>
            <p className="no-print flex flex-wrap gap-x-6">
              <a href={routes.bilanPdf(testId, { version, aDonner: 'oui' })} className="link inline-block py-2">
                Version {version} à donner (PDF)
              </a>
              <a href={routes.bilanPdf(testId, { version })} className="link inline-block py-2">
                Version {version} personnelle (PDF)
              </a>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
