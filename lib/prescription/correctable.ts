import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import type { FormState } from '@/lib/infra/form-state'
import { formatDay, formatPhone } from '@/lib/infra/format'
import { prescriptionsServedBy } from '@/lib/prescription/policy'
import { whoCalls } from '@/lib/prescription/who-calls'

/** Before take-up: nobody at Wimoov answers for it yet. */
export const NOT_TAKEN = { status: 'SENT', advisorId: null } as const

export type Correctable = NonNullable<Awaited<ReturnType<typeof correctable>>>

/** A prescription that the actor may still correct or cancel, as the form holds it; null when it is not theirs, or was taken up. */
export async function correctable(actor: Actor, id: string) {
  if (!z.guid().safeParse(id).success) return null
  const prescription = await db.prescription.findFirst({ where: { AND: [{ id, ...NOT_TAKEN }, prescriptionsServedBy(actor)] }, select: { ...corrected, id: true, version: true, reference: true, platformId: true, beneficiary: { select: { id: true, firstName: true, lastName: true, email: true, followedById: true } } } })
  if (!prescription) return null
  const { id: prescriptionId, version, reference, platformId, beneficiary, ...row } = prescription
  return { prescriptionId, version, reference, platformId, beneficiary, calledBy: whoCalls(actor, { email: beneficiary.email, followed: beneficiary.followedById !== null }), values: correctionValues(row) }
}

/** Whose a prescription is that the actor reads but no longer corrects, and what to say of it; null when it is not theirs. */
export async function correctedNoMore(actor: Actor, id: string): Promise<{ beneficiaryId: string; said: 'prise' | 'annulation' } | null> {
  if (!z.guid().safeParse(id).success) return null
  const prescription = await db.prescription.findFirst({ where: { AND: [{ id }, prescriptionsServedBy(actor)] }, select: { beneficiaryId: true, status: true } })
  return prescription && { beneficiaryId: prescription.beneficiaryId, said: prescription.status === 'CANCELLED' ? 'annulation' : 'prise' }
}

export const corrected = {
  employmentStatus: true,
  registeredAtFt: true,
  ftNumber: true,
  incomes: true,
  referentKind: true,
  referentName: true,
  referentContact: true,
  referentPhone: true,
  referentEmail: true,
  contracts: true,
  educationLevel: true,
  singleParent: true,
  dependentChildren: true,
  project: true,
  projectDescription: true,
  deadlineOn: true,
  deadlineType: true,
  targetPlace: true,
  atypicalHours: true,
  licence: true,
  vehicles: true,
  vehicleUsable: true,
  barriers: true,
  comments: true,
  wishedServices: true,
} as const

type Row = { [name in keyof typeof corrected]: string | string[] | number | Date | null }

/** The columns of a prescription as its form holds them. A need of adaptation is not shown again (docs/glossary.md). */
export function correctionValues(row: Row): FormState['values'] {
  const other = row.referentKind === 'OTHER_ORGANISATION'
  const shown = Object.entries(row).flatMap(([name, value]): [string, string | string[]][] => {
    if (value === null || value === '') return []
    if (name.startsWith('referent') && name !== 'referentKind' && !other) return []
    if (name === 'referentPhone') return [[name, formatPhone(String(value))]]
    if (name === 'barriers' && Array.isArray(value)) return [[name, value.filter((barrier) => barrier !== 'adaptation')]]
    return [[name, value instanceof Date ? formatDay(value) : Array.isArray(value) ? value : String(value)]]
  })
  return Object.fromEntries(shown)
}
