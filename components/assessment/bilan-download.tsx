import { Card } from '@/components/ui/card'
import { buttonStyle } from '@/components/ui/button-style'
import { routes } from '@/lib/infra/routes'

/** The person takes their bilan with them: the whole one, or the one to give, which says nothing of an adaptation. */
export function BilanDownload({ testId }: { testId: string }) {
  return (
    <Card title="Mon bilan sur papier" className="no-print">
      <p>Il prouve que vous avez fait un diagnostic mobilité. Il sert pendant six mois, à partir du jour de votre Test.</p>
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        <a href={routes.bilanPdf(testId)} className={buttonStyle('primary', 'min-h-14')}>
          Télécharger mon bilan (PDF)
        </a>
        <a href={routes.bilanPdf(testId, { aDonner: 'oui' })} className={buttonStyle('secondary', 'min-h-14')}>
          Télécharger la version à donner
        </a>
      </div>
      <p className="text-ink-soft mt-3">La version à donner ne parle jamais d’un besoin d’adaptation. Donnez-la à un employeur ou à une structure.</p>
    </Card>
  )
}
