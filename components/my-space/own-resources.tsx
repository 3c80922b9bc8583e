import { BookOpen } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { BackHome } from '@/components/my-space/back-home'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'
import type { OwnResource } from '@/lib/mobility-test/own-items'

/** « Mes ressources »: short texts that are open for the person; one that was read stays readable without network. */
export function OwnResources({ resources }: { resources: OwnResource[] }) {
  return (
    <>
      <BackHome />
      <PageTitle>Mes ressources</PageTitle>
      {resources.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Rien encore">Des fiches pratiques s’ouvrent ici après le Test Mobilité.</EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-3">Une fiche ouverte une fois se lit ensuite sans Internet, sur ce téléphone.</p>
          <ul className="mt-6 space-y-3">
            {resources.map(({ id, title, minutes }) => (
              <li key={id}>
                {/* Read when it is opened, not fetched ahead: only what was opened is kept on the phone. */}
                <Link href={routes.myResource(id)} className="bg-surface rounded-card border-line shadow-card hover:border-brand-700 flex min-h-14 items-center gap-4 border px-5 py-4">
                  <BookOpen aria-hidden className="text-brand-700 size-6 shrink-0" />
                  <span>
                    <strong className="block">{title}</strong>
                    <span className="text-ink-soft text-base">{minutes}&nbsp;minutes de lecture</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
