import { routes } from '@/lib/infra/routes'

/** The address that invites a prescriber with these structures chosen. */
export const inviteAddress = (organisationIds: string[]) => `${routes.invite()}?${new URLSearchParams([['role', 'PRESCRIBER'], ...organisationIds.map((id) => ['structure', id])])}`
