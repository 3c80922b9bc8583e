import type { Prisma } from '@/prisma/client/client'
import { storedDay } from '@/lib/infra/clock'
import { communeByInsee } from '@/lib/organisation/communes'
import type { Prescription } from '@/lib/prescription/prescription-shape'

export type NewPerson = Extract<Prescription, { personKind: 'NEW' }>
export type KnownPerson = Extract<Prescription, { personKind: 'KNOWN' }>

/** Who the person is, in the columns of their record. */
export function identityOf(person: NewPerson) {
  return {
    civility: person.civility,
    lastName: person.lastName,
    firstName: person.firstName,
    birthDate: storedDay(person.birthDate),
    legalRepName: person.legalRepName,
    legalRepLink: person.legalRepLink,
    legalRepPhone: person.legalRepPhone,
    legalRepEmail: person.legalRepEmail,
  } satisfies Partial<Prisma.BeneficiaryUncheckedCreateInput>
}

type ContactField = 'email' | 'phone' | 'contactPreferences' | 'language' | 'needsInterpreter' | 'noStableAddress' | 'addressLine' | 'postalCode' | 'inseeCode' | 'priorityArea' | 'priorityAreaOn'

/** How to reach the person and where they live, in the columns of their record. */
export function contactOf(person: Pick<KnownPerson, ContactField>) {
  return {
    email: person.email,
    phone: person.phone,
    contactPreferences: person.contactPreferences,
    language: person.language,
    needsInterpreter: person.needsInterpreter,
    noStableAddress: person.noStableAddress,
    addressLine: person.addressLine,
    postalCode: person.postalCode,
    inseeCode: person.inseeCode,
    communeName: communeByInsee(person.inseeCode)?.name ?? '',
    priorityArea: person.priorityArea,
    priorityAreaOn: person.priorityAreaOn && storedDay(person.priorityAreaOn),
  } satisfies Partial<Prisma.BeneficiaryUncheckedCreateInput>
}
