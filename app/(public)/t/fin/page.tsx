import type { Metadata } from 'next'
import { NeverFromMemory } from '@/components/mobility-test/never-from-memory'
import { PageTitle } from '@/components/ui/page-title'

export const metadata: Metadata = { title: 'Vous pouvez fermer cette page' }

// After the Test on one's own phone: the session is over.
export default function Page() {
  return (
    <div className="espace-beneficiaire">
      <NeverFromMemory />
      <PageTitle>Vous pouvez fermer cette page</PageTitle>
      <p className="mt-4">Merci. Toutes vos réponses envoyées sont gardées. Ce téléphone n’a plus accès au Test.</p>
      <p className="mt-3">Si le Test n’est pas terminé, demandez un nouveau code à la personne qui vous accompagne.</p>
    </div>
  )
}
