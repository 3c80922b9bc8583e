import { ageOn, parseFrenchDate } from '@/lib/infra/french-date'
import { communeMeant } from '@/lib/prescription/commune-choice'
import type { PrescriptionContext } from '@/lib/prescription/context-rules'
import type { PrescriptionField } from '@/lib/prescription/labels'

type Typed = Partial<Record<PrescriptionField, unknown>>

const LEGAL_REPRESENTATIVE: readonly PrescriptionField[] = ['legalRepName', 'legalRepLink', 'legalRepPhone', 'legalRepEmail']
const REFERENT: readonly PrescriptionField[] = ['referentName', 'referentContact', 'referentPhone', 'referentEmail']

/**
 * What was typed, without the answers that another answer made pointless (the legal representative of an adult, the street of
 * somebody without a stable address…): a page without scripts cannot hide them, so they are dropped before they are judged.
 * Completes what follows from the rest: the commune that a name typed means, or the only one of a postal code; the day on which a
 * priority area was checked.
 */
export function keepWhatApplies(input: unknown, { today, communesForPostalCode }: PrescriptionContext): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const pointless = pointlessFields(input, today)
  const kept: Typed = Object.fromEntries(Object.entries(input).filter(([field]) => !pointless.some((name) => name === field)))
  const priorityAreaOn = isEmpty(kept.priorityAreaOn) && isYesOrNo(kept.priorityArea) ? today : kept.priorityAreaOn
  const inseeCode = communeMeant(kept.inseeCode, communesOf(kept.postalCode, communesForPostalCode))
  return { ...kept, priorityAreaOn, inseeCode }
}

function pointlessFields(typed: Typed, today: string): readonly PrescriptionField[] {
  return [
    ...(isAdult(typed.birthDate, today) ? LEGAL_REPRESENTATIVE : []),
    ...(typed.referentKind === 'OTHER_ORGANISATION' ? [] : REFERENT),
    ...(typed.noStableAddress === 'on' || typed.noStableAddress === true ? (['addressLine'] as const) : []),
    ...(isYesOrNo(typed.priorityArea) ? [] : (['priorityAreaOn'] as const)),
    ...(typed.adaptationNeed === 'YES' || typed.adaptationNeed === 'TO_DISCUSS' ? [] : (['adaptationConsent'] as const)),
    ...(hasNoVehicle(typed.vehicles) ? (['vehicleUsable'] as const) : []),
  ]
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
const isYesOrNo = (value: unknown) => value === 'YES' || value === 'NO'

function isAdult(birthDate: unknown, today: string) {
  const day = typeof birthDate === 'string' ? parseFrenchDate(birthDate) : null
  return day !== null && ageOn(day, today) >= 18
}

function hasNoVehicle(vehicles: unknown) {
  return [vehicles].flat().every((vehicle) => vehicle === 'NONE' || vehicle === 'UNKNOWN')
}

function communesOf(postalCode: unknown, communesForPostalCode: PrescriptionContext['communesForPostalCode']) {
  return typeof postalCode === 'string' ? communesForPostalCode(postalCode.slice(0, 20).replace(/\s/g, '')) : []
}
