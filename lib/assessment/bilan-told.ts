import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { BilanTold } from '@/lib/assessment/pdf/bilan-document'
import { lastValidDay, verificationAddress } from '@/lib/assessment/verification'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { formatDay, formatName, formatShortDate } from '@/lib/infra/format'
import { frenchDay } from '@/lib/infra/french-date'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { decisionWithoutAdaptation } from '@/lib/mobility-test/decision'
import { namedLevel } from '@/lib/mobility-test/level'
import { ownMode, testsServedBy } from '@/lib/mobility-test/policy'
import { resultForBeneficiary } from '@/lib/mobility-test/result-views'
import type { Score } from '@/lib/mobility-test/score'

type Asked = { testId: string; /** The latest when not said. */ version?: number; /** To be given to somebody else: as the prescriber reads it. */ toGive: boolean }

/**
 * A validated bilan as its PDF says it: whole for the advisor and the person, without anything that tells of an adaptation need for the
 * prescriber, or when it is to be given. Throws NOT_FOUND for a bilan that is not theirs, FORBIDDEN for a role that never reads one.
 */
export async function bilanTold(actor: Actor, { testId, version, toGive }: Asked): Promise<{ told: BilanTold; beneficiaryId: string; version: number }> {
  if (!ownMode(actor)) throw forbiddenRefusal()
  if (!isUuid(testId)) throw notFoundRefusal()
  const test = await db.mobilityTest.findFirst({ where: { AND: [{ id: testId, purpose: 'ENTRY' }, testsServedBy(actor)] }, select: seen })
  if (!test?.finishedAt || !test.result) throw notFoundRefusal()
  const bilan = version === undefined ? test.assessments[0] : test.assessments.find((one) => one.version === version)
  if (!bilan) throw test.assessments.length > 0 ? notFoundRefusal() : new Refusal('Ce bilan n’est pas encore validé par un conseiller.', 'NOT_FOUND')
  const bank = await bankOfVersion(test.bankVersion)
  const scored = test.result as Score
  const forOthers = actor.role === 'PRESCRIBER' || toGive
  const decision = forOthers ? decisionWithoutAdaptation(bank, scored, bilan) : bilan
  const plain = resultForBeneficiary(bank, scored, decision)
  const dimensions = bank.dimensions.filter((dimension) => dimension.scored)
  const told: BilanTold = {
    reference: bilan.reference,
    version: bilan.version,
    forOthers,
    person: formatName(test.beneficiary),
    birthDate: formatDay(test.beneficiary.birthDate),
    testedOn: formatShortDate(test.finishedAt),
    validatedOn: formatShortDate(bilan.validatedAt),
    advisor: `${bilan.advisor.firstName} ${bilan.advisor.lastName}`,
    platform: test.prescription.platform.name,
    bankVersion: test.bankVersion,
    profile: bank.profiles.find(({ id }) => id === decision.profile)?.label ?? decision.profile,
    profileText: plain.profileText,
    modality: bank.modalities.find(({ id }) => id === decision.modality)?.label ?? decision.modality,
    levels: dimensions.map(({ id, label }) => ({ dimension: label, level: namedLevel(bank, scored.dimensions[id]).level ?? 'Non évaluée' })),
    services: plain.services.map(({ label, text }) => ({ label, text })),
    resources: plain.resources.map(({ title }) => title),
    lastValidDay: frenchDay(lastValidDay(test.finishedAt)),
    address: verificationAddress(bilan),
    hotline: env().HOTLINE_EMAIL,
  }
  return { told, beneficiaryId: test.beneficiaryId, version: bilan.version }
}

const seen = {
  beneficiaryId: true,
  bankVersion: true,
  result: true,
  finishedAt: true,
  beneficiary: { select: { firstName: true, lastName: true, birthDate: true } },
  prescription: { select: { platform: { select: { name: true } } } },
  assessments: {
    orderBy: { version: 'desc' },
    take: 50,
    select: { id: true, secretHash: true, version: true, reference: true, validatedAt: true, profile: true, modality: true, services: true, resources: true, advisor: { select: { firstName: true, lastName: true } } },
  },
} as const
