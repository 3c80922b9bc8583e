import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { type Changes, REASON_FIELDS, type Part } from '@/lib/assessment/changes'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { finishedTest } from '@/lib/mobility-test/test-result'
import { mayAnswer } from '@/lib/prescription/policy'

type Choice = { value: string; label: string; help?: string }
export type AssessmentForm = {
  testId: string
  version: number
  formKey: string
  choices: { profiles: Choice[]; modalities: Choice[]; services: Choice[]; resources: Choice[] }
  /** What the form holds when it opens: the bilan that holds, else the proposal. */
  initial: Record<string, string | string[]>
  /** Each version, the latest first, with what was changed and why. */
  versions: { version: number; reference: string; validatedAt: Date; advisor: string; reason: string | null; changes: { part: Part; reason: string }[] }[]
}
export type AssessmentPage = { person: { id: string; firstName: string; lastName: string }; form: AssessmentForm | null }

/** « Valider le bilan » of a person of the advisor's plateformes: what may be chosen and what was; `form` is null until the Test is passed. Null for another person. */
export async function assessmentPage(actor: Actor, beneficiaryId: string): Promise<AssessmentPage | null> {
  if (!mayAnswer(actor) || !isUuid(beneficiaryId)) return null
  const person = await db.beneficiary.findFirst({ where: { AND: [{ id: beneficiaryId }, beneficiariesServedBy(actor)] }, select: { id: true, firstName: true, lastName: true } })
  if (!person) return null
  const test = await finishedTest(actor, beneficiaryId)
  if (!test) return { person, form: null }
  const bank = await bankOfVersion(test.bankVersion)
  const [last] = test.assessments
  const { profile, modality, services, resources } = last ?? test.scored
  // Proposed first: what the Test says is read before the rest of the list.
  const proposed = <T extends { id: string }>(list: T[], ids: string[]) => [...list.filter(({ id }) => ids.includes(id)), ...list.filter(({ id }) => !ids.includes(id))]
  const choice = (ids: string[]) => ({ id, label }: { id: string; label: string }) => ({ value: id, label, ...(ids.includes(id) ? { help: 'Proposé par le Test' } : {}) })
  const reasons = Object.entries((last?.changes ?? {}) as Changes).map(([part, change]) => [REASON_FIELDS[part as Part], change.reason])
  return {
    person,
    form: {
      testId: test.id,
      version: last?.version ?? 0,
      formKey: randomUUID(),
      choices: {
        profiles: bank.profiles.map(choice([test.scored.profile])),
        modalities: bank.modalities.map(choice([test.scored.modality])),
        services: proposed(bank.services, test.scored.services).map(choice(test.scored.services)),
        resources: proposed(bank.resources, test.scored.resources).map(({ id, title }) => choice(test.scored.resources)({ id, label: title })),
      },
      initial: { profile, modality, services, resources, ...(Object.fromEntries(reasons) as Record<string, string>) },
      versions: test.assessments.map(({ version, reference, validatedAt, advisor, reason, changes }) => ({
        version,
        reference,
        validatedAt,
        advisor: `${advisor.firstName} ${advisor.lastName}`,
        reason,
        changes: Object.entries(changes as Changes).map(([part, change]) => ({ part: part as Part, reason: change.reason })),
      })),
    },
  }
}
