import { CalendarDays, Headset, House, Inbox, MessagesSquare, Settings, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { LiveCount } from '@/components/shell/live-count'
import { MenuLink } from '@/components/shell/menu-link'
import type { Role } from '@/prisma/client/enums'
import { routes } from '@/lib/infra/routes'

const icon = 'size-5 shrink-0'

type Entry = { href: string; label: string; icon: ReactNode; count?: number; badge?: ReactNode }

/** What waits for the person in all; the demands of their plateformes that nobody has taken. */
export type MenuCounts = { toDo: number; toTake: number }

/** The guide's four entries, then what the role adds. */
export function Menu({ role, counts: { toDo, toTake } }: { role: Role; counts: MenuCounts }) {
  const entries: Entry[] = [
    { href: routes.dashboard, label: 'Accueil', icon: <House aria-hidden className={icon} />, count: toDo },
    { href: routes.calendar, label: 'Calendrier', icon: <CalendarDays aria-hidden className={icon} /> },
    { href: routes.beneficiaries, label: 'Utilisateurs', icon: <Users aria-hidden className={icon} /> },
    { href: routes.messages, label: 'Messagerie', icon: <MessagesSquare aria-hidden className={icon} />, badge: <LiveCount of="messages" what={['conversation non lue', 'conversations non lues']} /> },
    ...addedFor(role, toTake),
  ]
  return (
    <nav aria-label="Menu principal">
      <ul className="space-y-1">
        {entries.map(({ href, label, icon: drawing, count, badge }) => (
          <li key={href}>
            <MenuLink href={href} icon={drawing} count={count} badge={badge}>
              {label}
            </MenuLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function addedFor(role: Role, toTake: number): Entry[] {
  const administration = { href: routes.administration, label: 'Administration', icon: <Settings aria-hidden className={icon} /> }
  switch (role) {
    case 'ADVISOR':
      return [{ href: routes.queue(), label: 'Demandes', icon: <Inbox aria-hidden className={icon} />, count: toTake }]
    case 'HOTLINE':
      return [{ href: routes.hotline, label: 'Hotline', icon: <Headset aria-hidden className={icon} /> }, administration]
    case 'ADMIN':
      return [administration]
    case 'PRESCRIBER':
    case 'BENEFICIARY':
      return []
  }
}
