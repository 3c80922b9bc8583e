import { Card } from '@/components/ui/card'
import { buttonStyle } from '@/components/ui/button-style'
import { Link } from '@/components/ui/link'
import { formatDay } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type BilanDownloadProps = { testId: string; /** The last day on which it is less than six months old, and whether it is past. */ serves: { lastDay: Date; over: boolean } }

/** The person takes their bilan with them: the whole one, or the one to give, which says nothing of an adaptation; and until when it serves. */
export function BilanDownload({ testId, serves: { lastDay, over } }: BilanDownloadProps) {
  return (
    <Card title="Mon bilan sur papier" className="no-print">
      {over ? (
        <p>
          Il prouvait que vous avez fait un diagnostic mobilité. <strong>Il a servi jusqu’au {formatDay(lastDay)}</strong>, six mois après votre Test. Il en faut un nouveau&nbsp;?{' '}
          <Link href={routes.myMessages} className="link">
            Demandez à repasser le Test
          </Link>
          , à votre conseiller ou à la personne qui vous suit.
        </p>
      ) : (
        <p>
          Il prouve que vous avez fait un diagnostic mobilité. <strong>Il sert jusqu’au {formatDay(lastDay)}</strong>, six mois à partir du jour de votre Test.
        </p>
      )}
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        <a href={routes.bilanPdf(testId)} className={buttonStyle('primary', 'min-h-14')}>
          Télécharger mon bilan (PDF)
        </a>
        <a href={routes.bilanPdf(testId, { aDonner: 'oui' })} className={buttonStyle('secondary', 'min-h-14')}>
          Télécharger la version à donner
        </a>
      </div>
      <p className="text-ink-soft mt-3">La version à donner ne parle jamais d’un besoin d’adaptation. Donnez-la à un employeur ou à une structure. L’autre est pour vous.</p>
    </Card>
  )
}
