import type { PlatformRulesContent } from '@/lib/organisation/platform-rules-schema'

export type Territory = PlatformRulesContent['territory']

/** The département of an INSEE code: `75`, `2A`, `974`, `988`. Null for anything else, e.g. a name being typed. */
export function departementOfInsee(inseeCode: string): string | null {
  if (!/^(\d\d|2[AB])\d{3}$/.test(inseeCode)) return null
  return /^9[78]/.test(inseeCode) ? inseeCode.slice(0, 3) : inseeCode.slice(0, 2)
}

/** Whether a territory holds a commune, by itself or with its whole département. */
export function serves({ departements, communes }: Territory, inseeCode: string): boolean {
  const departement = departementOfInsee(inseeCode)
  return communes.includes(inseeCode) || (departement !== null && departements.includes(departement))
}

/** The plateformes that serve a commune; those that name it come alone, for they chose it in a neighbour's département. */
export function platformsServing<Platform extends { territory: Territory }>(platforms: readonly Platform[], inseeCode: string): Platform[] {
  const naming = platforms.filter(({ territory }) => territory.communes.includes(inseeCode))
  return naming.length > 0 ? naming : platforms.filter(({ territory }) => serves(territory, inseeCode))
}
