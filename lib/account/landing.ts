import type { Role } from '@/prisma/client/enums'
import { routes } from '@/lib/infra/routes'
import { safeReturnPath } from '@/lib/infra/script-routes'

/** Where a person goes after signing in: where they were, if that is in their own area, else their home page. */
export function landingPage(role: Role, back?: string | null): string {
  const home = role === 'BENEFICIARY' ? routes.mySpace : routes.dashboard
  const safe = safeReturnPath(back)
  if (!safe) return home
  const inMySpace = safe.startsWith(routes.mySpace)
  const shared = safe.startsWith('/passation/')
  return shared || inMySpace === (role === 'BENEFICIARY') ? safe : home
}
