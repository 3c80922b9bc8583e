import { BookOpen, CalendarDays, CircleHelp, Footprints, ListChecks, type LucideIcon, MessagesSquare, Smartphone, Users } from 'lucide-react'
import { routes } from '@/lib/infra/routes'

/** What decides whether an entry leads anywhere yet. */
export type OwnMenuFacts = { hasResult: boolean }
type OwnMenuEntry = { href: string; label: string; help: string; Icon: LucideIcon; shown?: (facts: OwnMenuFacts) => boolean }

/** The menu of the person's space, in order: one line a page. */
export const OWN_MENU: readonly OwnMenuEntry[] = [
  { href: routes.ownTest, label: 'Mon Test', help: 'Le passer, ou savoir où il en est', Icon: ListChecks },
  { href: routes.myResults, label: 'Mes résultats', help: 'Mes points forts, et la suite', Icon: Footprints, shown: ({ hasResult }) => hasResult },
  { href: routes.myServices, label: 'Services proposés', help: 'Ce qui peut m’aider', Icon: CircleHelp },
  { href: routes.myResources, label: 'Mes ressources', help: 'Des fiches à lire, même sans Internet', Icon: BookOpen },
  { href: routes.myAppointments(), label: 'Mes rendez-vous', help: 'Quand, où, et comment répondre', Icon: CalendarDays },
  { href: routes.myMessages, label: 'Mes messages', help: 'Écrire à ceux qui m’accompagnent', Icon: MessagesSquare },
  { href: routes.myRecord(), label: 'Qui suit mon dossier', help: 'Les contacts, et mes droits', Icon: Users },
  { href: routes.mySessions, label: 'Mes connexions', help: 'Les appareils où mon espace est ouvert', Icon: Smartphone },
]
