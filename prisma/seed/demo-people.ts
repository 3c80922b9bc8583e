import { db } from '@/lib/infra/db'
import { judge } from '@/lib/prescription/eligibility'
import { advisorOf, endOf, sentOf, storyOf, tellStory } from './demo-answers'
import { createDemoTest } from './demo-tests'
import { BENEFICIARY_RECORD_ID, ORGANISATIONS, PERSONAS, PLATFORM_RULES_IDS, PLATFORMS } from './personas'
import { PLATFORM_RULES } from './platform-rules'

// Given names of everyone, family names of birds: people who plainly do not exist.
const FIRST_NAMES = ['Aïcha', 'Élodie', 'Karim', 'Jean-Pierre', 'Fatou', 'Noël', 'Inès', 'Thérèse', 'Mehdi', 'Zoé', 'Loïc', 'Samira', 'Raphaël', 'Océane']
const LAST_NAMES = ['Démo-Mésange', 'Démo-Alouette', 'Démo-Héron', 'Démo-Pinson', 'Démo-Rougegorge', 'Démo-Hirondelle', 'Démo-Bergeronnette', 'Démo-Œdicnème', 'Démo-Grèbe', 'Démo-Étourneau', 'Démo-Chevêche', 'Démo-Sittelle']
const BARRIERS = ['sans-permis', 'sans-vehicule', 'offre-insuffisante', 'confiance', 'budget', 'vehicule-panne', 'permis-en-cours', 'horaires-decales']

type Follower = { by: { id: string }; in: { id: string; name: string }; platform: keyof typeof PLATFORMS; insee: string; count: number }

const FOLLOWERS: Follower[] = [
  { by: PERSONAS.camille, in: ORGANISATIONS.missionLocale, platform: 'nantes', insee: '44109', count: 34 },
  { by: PERSONAS.colleague, in: ORGANISATIONS.missionLocale, platform: 'nantes', insee: '44109', count: 9 },
  { by: PERSONAS.otherPrescriber, in: ORGANISATIONS.ccas, platform: 'rennes', insee: '35238', count: 12 },
]

/** People followed by the demo's prescribers, each with a prescription in some state, its history and a Test at some stage; the beneficiary persona's Test is unlocked. */
export async function createDemoPeople(): Promise<void> {
  const { version } = await db.questionBank.findFirstOrThrow({ orderBy: { publishedAt: 'desc' }, select: { version: true } })
  let number = 0
  for (const follower of FOLLOWERS) {
    for (let rank = 0; rank < follower.count; rank += 1) await createOne(follower, (number += 1), version)
  }
  await createBeneficiaryPersona(version)
}

async function createOne(follower: Follower, number: number, bankVersion: string) {
  const id = demoId('e', number)
  const known = await db.beneficiary.findUnique({ where: { id }, select: { id: true } })
  if (known) return
  const platformId = PLATFORMS[follower.platform].id
  const story = storyOf(number, platformId)
  const sentAt = sentOf(story, number, new Date())
  const advisorId = advisorOf(platformId)
  await db.$transaction(async (tx) => {
    await tx.beneficiary.create({ data: { id, ...personNumber(number, follower), lastContactAt: sentAt, createdAt: sentAt } })
    await tx.prescription.create({ data: { id: demoId('f', number), beneficiaryId: id, ...prescriptionNumber(number, follower), ...judgedNumber(number, follower, sentAt), ...endOf(story, sentAt, advisorId), sentAt, personInformedAt: sentAt } })
    await tx.recordEvent.create({ data: { beneficiaryId: id, kind: 'PRESCRIBED', actorId: follower.by.id, happenedAt: sentAt } })
    await createDemoTest(tx, { id: demoId('a', number), beneficiaryId: id, prescriptionId: demoId('f', number), bankVersion, accountId: follower.by.id, number, at: sentAt })
    await tellStory(tx, story, { prescriptionId: demoId('f', number), beneficiaryId: id, prescriberId: follower.by.id, advisorId, sentAt })
  })
}

async function createBeneficiaryPersona(bankVersion: string) {
  const known = await db.beneficiary.findUnique({ where: { id: BENEFICIARY_RECORD_ID }, select: { id: true } })
  const [follower] = FOLLOWERS
  if (known || !follower) return
  const { firstName, lastName, email, phone } = PERSONAS.beneficiary
  const id = BENEFICIARY_RECORD_ID
  await db.$transaction(async (tx) => {
    await tx.beneficiary.create({ data: { ...personNumber(7, follower), id, accountId: PERSONAS.beneficiary.id, firstName, lastName, email, phone } })
    await tx.prescription.create({ data: { id: demoId('f', 999), beneficiaryId: id, ...prescriptionNumber(3, follower), ...judgedNumber(3, follower, new Date()), personInformedAt: new Date() } })
    await tx.mobilityTest.create({
      data: { id: demoId('a', 999), beneficiaryId: id, prescriptionId: demoId('f', 999), bankVersion, status: 'TO_TAKE', mode: 'BY_BENEFICIARY', unlockedAt: new Date() },
    })
    await tx.recordEvent.createMany({ data: ['PRESCRIBED', 'TEST_UNLOCKED'].map((kind) => ({ beneficiaryId: id, kind, actorId: follower.by.id })) })
  })
}

function personNumber(number: number, { by, in: organisation, platform, insee }: Follower) {
  const withEmail = number % 5 !== 0
  return {
    firstName: FIRST_NAMES[number % FIRST_NAMES.length] ?? 'Sacha',
    lastName: LAST_NAMES[(number * 5) % LAST_NAMES.length] ?? 'Démo',
    birthDate: new Date(Date.UTC(1968 + ((number * 7) % 40), number % 12, 1 + (number % 27))),
    email: withEmail ? `demo-${number}@demo.test` : null,
    phone: withEmail && number % 3 ? null : `+336390000${String(number).padStart(2, '0')}`,
    contactPreferences: withEmail ? ['EMAIL'] : ['PHONE'],
    ...homeOf(number, { platform, insee }),
    followedById: by.id,
    followedInId: organisation.id,
  }
}

// One of them lives outside the territory.
function homeOf(number: number, { platform, insee }: Pick<Follower, 'platform' | 'insee'>) {
  if (number % 23 === 0) return { postalCode: PLATFORMS.rennes.postalCode, inseeCode: '35238', communeName: PLATFORMS.rennes.communeName }
  return { postalCode: PLATFORMS[platform].postalCode, inseeCode: insee, communeName: PLATFORMS[platform].communeName }
}

// What the first version of the rules said on that day.
function judgedNumber(number: number, follower: Follower, sentAt: Date) {
  const { birthDate, inseeCode } = personNumber(number, follower)
  const answers = { ...prescriptionNumber(number, follower), inseeCode, birthDate: isoDay(birthDate) }
  return { rulesId: PLATFORM_RULES_IDS[follower.platform], eligibility: judge(PLATFORM_RULES[follower.platform], answers, isoDay(sentAt)) }
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10)

function prescriptionNumber(number: number, { by, in: organisation, platform }: Follower) {
  return {
    prescriberId: by.id,
    organisationId: organisation.id,
    platformId: PLATFORMS[platform].id,
    employmentStatus: 'JOBSEEKER_UNDER_12_MONTHS',
    registeredAtFt: 'YES',
    incomes: [number % 2 ? 'RSA' : 'ARE'],
    referentName: organisation.name,
    contracts: number % 2 ? ['CER'] : [],
    audiences: [],
    project: number % 7 === 0 ? 'UNKNOWN' : number % 3 ? 'EMPLOYMENT' : 'TRAINING',
    licence: number % 4 ? 'NONE' : 'B',
    vehicles: ['NONE'],
    barriers: [BARRIERS[number % BARRIERS.length] ?? 'bilan', BARRIERS[(number + 3) % BARRIERS.length] ?? 'bilan'],
    comments: number % 4 ? null : 'Habite loin d’un arrêt de bus. Disponible en journée.',
    wishedServices: [],
    personInformedText: '2026-11',
    testChoice: 'LATER',
  }
}

// Fixed identifiers: running the seed again finds what it made.
const demoId = (family: string, number: number) => `0190d000-0000-7000-9000-${family}${String(number).padStart(11, '0')}`
