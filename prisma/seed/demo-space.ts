import { after, days, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { BENEFICIARY_RECORD_ID, PERSONAS } from './personas'

const LOOKS = [
  { actorId: PERSONAS.camille.id, act: 'beneficiary.read', daysAgo: 1 },
  { actorId: PERSONAS.advisor.id, act: 'beneficiary.read', daysAgo: 3 },
  { actorId: PERSONAS.hotline.id, act: 'beneficiary.read', daysAgo: 9 },
  { actorId: PERSONAS.camille.id, act: 'beneficiary.read', daysAgo: 9 },
] as const

/** What the beneficiary persona's space has to show: who looked, two resources and a service opened by hand, a correction that was answered. */
export async function createDemoSpace(): Promise<void> {
  const beneficiaryId = BENEFICIARY_RECORD_ID
  if ((await db.handUnlock.count({ where: { beneficiaryId } })) > 0) return
  const personas = Object.values(PERSONAS).map(({ id }) => id)
  const joined = { where: { accountId: { in: personas } }, data: { createdAt: after(-days(400)) } }
  await db.organisationMembership.updateMany(joined)
  await db.platformMembership.updateMany(joined)
  const unlocked = { beneficiaryId, reason: 'Pour préparer le premier rendez-vous.', unlockedById: PERSONAS.advisor.id, unlockedAt: after(-days(3)) }
  await db.$transaction(async (tx) => {
    await tx.auditEvent.createMany({ data: LOOKS.map(({ actorId, act, daysAgo }) => ({ actorId, act, outcome: 'READ', subjectType: 'beneficiary', subjectId: beneficiaryId, at: after(-days(daysAgo)) })) })
    await tx.handUnlock.createMany({
      data: [
        { ...unlocked, kind: 'RESOURCE', itemId: 'res-preparer-trajet' },
        { ...unlocked, kind: 'RESOURCE', itemId: 'res-lire-horaire' },
        { ...unlocked, kind: 'SERVICE', itemId: 'conseil-mobilite' },
      ],
    })
    await tx.correctionRequest.create({
      data: { beneficiaryId, text: 'Mon prénom s’écrit Lou, pas Louis.', createdAt: now(), answer: 'C’est corrigé, merci de l’avoir dit.', handledAt: now(), handledById: PERSONAS.camille.id },
      select: { id: true },
    })
    // After the prescription, which the demo sends as it starts.
    for (const [kind, actorId] of [['CORRECTION_ASKED', PERSONAS.beneficiary.id], ['CORRECTION_ANSWERED', PERSONAS.camille.id]] as const)
      await tx.recordEvent.create({ data: { beneficiaryId, kind, actorId, happenedAt: now() }, select: { id: true } })
  })
}
