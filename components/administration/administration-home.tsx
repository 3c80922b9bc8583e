import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { PageTitle } from '@/components/ui/page-title'
import { plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

/** « Administration »: what can be set, each with a sentence. */
export function AdministrationHome({ platforms, reports }: { platforms: boolean; /** How many reports wait. */ reports: number }) {
  const doors: { href: string; label: string; what: string; waits?: string }[] = [
    { href: routes.accounts, label: 'Comptes', what: 'Inviter un professionnel, le rattacher, désactiver un compte.' },
    { href: routes.organisations, label: 'Structures', what: 'Les employeurs des prescripteurs.' },
    ...(platforms ? [{ href: routes.platforms, label: 'Plateformes', what: 'Territoire, critères, pièces, services et boîte aux lettres.' }] : []),
    { href: routes.mailGallery, label: 'Courriels', what: 'Tous les messages que le site envoie, avec des données de démonstration.' },
    { href: routes.reports(), label: 'Signalements', what: 'Les messages que quelqu’un a signalés, et les personnes bloquées.', ...(reports > 0 ? { waits: plural(reports, 'à traiter', 'à traiter') } : {}) },
    { href: routes.deadMails, label: 'Messages non remis', what: 'Ceux qui n’ont pas pu partir, et pourquoi.' },
  ]
  return (
    <>
      <PageTitle>Administration</PageTitle>
      <ul className="mt-6 grid gap-4 sm:grid-cols-2">
        {doors.map(({ href, label, what, waits }) => (
          <li key={href}>
            <Link href={href} className="border-line bg-surface rounded-card shadow-card hover:bg-brand-50 block h-full border p-5 no-underline">
              <span className="link text-lg font-bold">{label}</span> {waits && <Badge tone="warning">{waits}</Badge>}
              <span className="text-ink-soft mt-1 block">{what}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
