import { ForgetAnswers } from '@/components/mobility-test/forget-answers'
import type { ReactNode } from 'react'
import { NeverFromMemory } from '@/components/mobility-test/never-from-memory'
import { PrintButton } from '@/components/ui/print-button'
import { PageTitle } from '@/components/ui/page-title'
import { buttonStyle } from '@/components/ui/button-style'
import { routes } from '@/lib/infra/routes'

type PassationResultViewProps = { queue: string; children: ReactNode }

/** The result on the professional's screen, for the person's eyes; then the device goes back. */
export function PassationResultView({ queue, children }: PassationResultViewProps) {
  return (
    <>
      <NeverFromMemory />
      <ForgetAnswers queue={queue} />
      <PageTitle>Votre résultat</PageTitle>
      <div className="mt-6">{children}</div>
      <div className="no-print mt-8 grid gap-3 wrap-anywhere sm:grid-cols-2">
        <PrintButton>Imprimer</PrintButton>
        <form action={routes.handBack} method="post">
          <button type="submit" className={buttonStyle('primary', 'w-full')}>
            J’ai fini
          </button>
        </form>
      </div>
    </>
  )
}
