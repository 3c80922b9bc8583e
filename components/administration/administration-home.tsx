import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'

/** « Administration »: what can be set, each with a sentence. */
export function AdministrationHome({ platforms }: { platforms: boolean }) {
  const doors = [
    { href: routes.accounts, label: 'Comptes', what: 'Inviter un professionnel, le rattacher, désactiver un compte.' },
    { href: routes.organisations, label: 'Structures', what: 'Les employeurs des prescripteurs.' },
    ...(platforms ? [{ href: routes.platforms, label: 'Plateformes', what: 'Territoire, critères, pièces, services et boîte aux lettres.' }] : []),
    { href: routes.mailGallery, label: 'Courriels', what: 'Tous les messages que le site envoie, avec des données de démonstration.' },
    { href: routes.reports(), label: 'Signalements', what: 'Les messages que quelqu’un a signalés, et les personnes bloquées.' },
    { href: routes.deadMails, label: 'Messages non remis', what: 'Ceux qui n’ont pas pu partir, et pourquoi.' },
  ]
  return (
    <>
      <PageTitle>Administration</PageTitle>
      <ul className="mt-6 grid gap-4 sm:grid-cols-2">
        {doors.map(({ href, label, what }) => (
          <li key={href}>
            <Link href={href} className="border-line bg-surface rounded-card shadow-card hover:bg-brand-50 block h-full border p-5 no-underline">
              <span className="link text-lg font-bold">{label}</span>
              <span className="text-ink-soft mt-1 block">{what}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
