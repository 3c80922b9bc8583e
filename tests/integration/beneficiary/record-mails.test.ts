import { beforeAll, expect, test } from 'vitest'
import { recordMails } from '@/lib/beneficiary/record-mails'
import { db } from '@/lib/infra/db'
import { acceptPrescription } from '@/lib/prescription/accept-prescription'
import { prescribe } from '@/lib/prescription/prescribe'
import { takePrescription } from '@/lib/prescription/take-prescription'
import { aPrescription, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)

test('the hotline sees what left for the person: the notice and the answer, none of those to professionals, nothing about others', async () => {
  const [camille, advisor, hotline] = [await actorNamed('camille'), await actorNamed('advisor'), await actorNamed('hotline')]
  const { beneficiaryId, prescriptionId } = await prescribe(camille, prescriptionOf(camille, aPrescription({ email: 'lettre@demo.test' })))
  const other = await prescribe(camille, prescriptionOf(camille, aPrescription({ lastName: 'Autre', email: 'autre@demo.test' })))
  await takePrescription(advisor, { prescriptionId })
  const { version } = await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId }, select: { version: true } })
  await acceptPrescription(advisor, { prescriptionId, version, comment: null })
  expect((await recordMails(hotline, beneficiaryId)).map(({ kind }) => kind).sort()).toEqual(['person-oriented', 'prescription-step'])
  expect((await recordMails(hotline, other.beneficiaryId)).map(({ kind }) => kind)).toEqual(['person-oriented'])
  expect(await recordMails(await actorNamed('otherPrescriber'), beneficiaryId)).toEqual([])
})
