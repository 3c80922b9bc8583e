import 'server-only'
import { currentRules } from '@/lib/organisation/current-rules'

/** The services that a plateforme offers today; none when it has listed none. */
export const offeredServices = async (platformId: string): Promise<string[]> => (await currentRules([platformId])).get(platformId)?.content.services ?? []
