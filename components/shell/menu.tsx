import { CalendarDays, House, MessagesSquare, Users } from 'lucide-react'
import { MenuLink } from '@/components/shell/menu-link'
import { routes } from '@/lib/infra/routes'

const icon = 'size-5 shrink-0'

/** The guide's four entries. `toDo` counts what waits for the person. */
export function Menu({ toDo }: { toDo: number }) {
  return (
    <nav aria-label="Menu principal">
      <ul className="space-y-1">
        <li>
          <MenuLink href={routes.dashboard} icon={<House aria-hidden className={icon} />} count={toDo}>
            Accueil
          </MenuLink>
        </li>
        <li>
          <MenuLink href={routes.calendar} icon={<CalendarDays aria-hidden className={icon} />}>
            Calendrier
          </MenuLink>
        </li>
        <li>
          <MenuLink href={routes.beneficiaries} icon={<Users aria-hidden className={icon} />}>
            Utilisateurs
          </MenuLink>
        </li>
        <li>
          <MenuLink href={routes.messages} icon={<MessagesSquare aria-hidden className={icon} />}>
            Messagerie
          </MenuLink>
        </li>
      </ul>
    </nav>
  )
}
