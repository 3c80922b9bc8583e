import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'

/** For an account that is in no structure any more: nobody to prescribe for. */
export function NoStructure({ hotline }: { hotline: string }) {
  return (
    <>
      <PageTitle>Créer un bénéficiaire</PageTitle>
      <div className="mt-8">
        <EmptyState title="Votre compte n’est rattaché à aucune structure.">
          Pour prescrire à nouveau, écrivez à la hotline&nbsp;:{' '}
          <a href={`mailto:${hotline}`} className="link">
            {hotline}
          </a>
        </EmptyState>
      </div>
    </>
  )
}
