import 'server-only'
import { db } from '@/lib/infra/db'
import { formatDateTime } from '@/lib/infra/format'
import type { Bank } from '@/lib/mobility-test/bank'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { PLAIN_CHANGE_LABELS } from '@/lib/mobility-test/change-labels'
import type { Change } from '@/lib/mobility-test/compare'
import { TEST_MODE_LABELS, TEST_STATUS_LABELS } from '@/lib/mobility-test/labels'
import { resultForBeneficiary } from '@/lib/mobility-test/result-views'
import type { Score } from '@/lib/mobility-test/score'
import { type DataLine, type DataSection, lines, saidAll } from '@/lib/own-data/section'

const read = {
  purpose: true, status: true, mode: true, bankVersion: true, startedAt: true, finishedAt: true, adaptationConsentAt: true, result: true,
  answers: { orderBy: { questionId: 'asc' }, select: { questionId: true, optionIds: true, answeredAt: true } },
  assessments: { orderBy: { version: 'asc' }, select: { reference: true, validatedAt: true, services: true, resources: true, profile: true, modality: true, reason: true, advisor: { select: { firstName: true, lastName: true } } } },
} as const

/** The Tests of the person and the measures at the exit: every answer with its question, what they gave, and what an advisor validated. */
export async function testSections(beneficiaryId: string): Promise<DataSection[]> {
  const tests = await db.mobilityTest.findMany({ where: { beneficiaryId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: read })
  return Promise.all(tests.map(async (test) => testSection(await bankOfVersion(test.bankVersion), test)))
}

type ReadTest = Awaited<ReturnType<typeof db.mobilityTest.findMany<{ select: typeof read }>>>[number]

function testSection(bank: Bank, test: ReadTest): DataSection {
  const about = lines({
    État: TEST_STATUS_LABELS[test.status], Passation: test.mode && TEST_MODE_LABELS[test.mode], 'Version du Test': test.bankVersion, 'Commencé le': test.startedAt && formatDateTime(test.startedAt),
    'Fini le': test.finishedAt && formatDateTime(test.finishedAt), 'Accord pour les questions d’adaptation': test.adaptationConsentAt && formatDateTime(test.adaptationConsentAt),
  })
  const exit = test.purpose === 'EXIT'
  const result = test.finishedAt && test.result ? (exit ? changeLines(bank, test.result as Measured) : resultLines(bank, test.result as Score)) : []
  const bilans = test.assessments.map((one) =>
    lines({
      'Bilan validé le': formatDateTime(one.validatedAt), Par: `${one.advisor.firstName} ${one.advisor.lastName}`, Référence: one.reference, Profil: labelled(bank.profiles, [one.profile]), Accompagnement: labelled(bank.modalities, [one.modality]),
      Services: labelled(bank.services, one.services), Ressources: saidAll(titles(bank), one.resources), Motif: one.reason,
    }),
  )
  return { title: exit ? 'Les questions posées à la fin de mon parcours' : 'Mon Test Mobilité', entries: [about, result, ...bilans, answerLines(bank, test.answers)].filter(({ length }) => length > 0) }
}

function resultLines(bank: Bank, score: Score): DataLine[] {
  const plain = resultForBeneficiary(bank, score)
  return lines({
    'Mes points forts': plain.strengths.join(' '), 'Ce que je peux travailler': plain.priorities.join(' '), 'La suite': [...plain.profileText, plain.modalityText].join(' '),
    'Services proposés': plain.services.map(({ label }) => label).join(', '), 'Ressources débloquées': plain.resources.map(({ title }) => title).join(', '),
  })
}

type Measured = { changes: Record<string, Change> }

function changeLines(bank: Bank, { changes }: Measured): DataLine[] {
  return bank.questions.flatMap(({ id, text }) => (changes[id] ? [{ label: `Depuis mon Test\u00a0: ${text}`, value: PLAIN_CHANGE_LABELS[changes[id]] }] : []))
}

function answerLines(bank: Bank, answers: ReadTest['answers']): DataLine[] {
  const given = new Map(answers.map(({ questionId, optionIds }) => [questionId, optionIds]))
  return bank.questions.flatMap(({ id, text, options }) => {
    const chosen = given.get(id)
    return chosen ? [{ label: text, value: chosen.map((option) => options.find((one) => one.id === option)?.label ?? option).join(', ') || 'Passée' }] : []
  })
}

const titles = (bank: Bank) => Object.fromEntries(bank.resources.map(({ id, title }) => [id, title]))
const labelled = (list: { id: string; label: string }[], ids: string[]) => saidAll(Object.fromEntries(list.map(({ id, label }) => [id, label])), ids)
