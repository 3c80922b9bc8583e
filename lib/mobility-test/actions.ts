'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { action, publicAction } from '@/lib/account/action'
import { issueSessionCookie } from '@/lib/account/issue-session-cookie'
import { listBehind, toRecord } from '@/lib/beneficiary/to-record'
import { routes } from '@/lib/infra/routes'
import { safeReturnPath } from '@/lib/infra/script-routes'
import { chooseLater } from '@/lib/mobility-test/choose-later'
import { confirmAndStart } from '@/lib/mobility-test/confirm-and-start'
import { delegate } from '@/lib/mobility-test/delegate'
import { finishTest } from '@/lib/mobility-test/finish-test'
import { giveAdaptationConsent } from '@/lib/mobility-test/give-adaptation-consent'
import { handOverTest } from '@/lib/mobility-test/hand-over-test'
import { leavePassation } from '@/lib/mobility-test/leave-passation'
import { openHandover } from '@/lib/mobility-test/open-handover'
import { pauseTest } from '@/lib/mobility-test/pause-test'
import { personOfTest } from '@/lib/mobility-test/queries'
import { ConfirmAndStartSchema, ConsentSchema, FinishSchema, LeaveSchema, OpenHandoverSchema, TestSchema } from '@/lib/mobility-test/schema'
import { resumeOnPhone } from '@/lib/mobility-test/resume-on-phone'
import { startTest } from '@/lib/mobility-test/start-test'
import { unlockTest } from '@/lib/mobility-test/unlock-test'

export const confirmAndStartTestAction = action({ act: 'test.start', schema: ConfirmAndStartSchema, whileLocked: 'WITH_PASSWORD' }, async (actor, input) => {
  if (input.appareil === 'telephone') {
    const { beneficiaryId, code } = await handOverTest(actor, input)
    redirect(routes.handover(beneficiaryId, code))
  }
  await confirmAndStart(actor, input)
  // The browser keeps the pages that were seen: « Retour » must not show them again without asking the server.
  revalidatePath('/', 'layout')
  redirect(routes.passation(input.testId))
})

export const startOwnTestAction = action({ act: 'test.start', schema: TestSchema }, async (actor, input) => {
  await startTest(actor, { testId: input.testId, holder: 'ALONE' })
  redirect(routes.myTest)
})

export const delegateTestAction = action({ act: 'test.chooseMode', schema: TestSchema }, async (actor, input) => {
  await toRecord(await delegate(actor, input), { fait: 'delegation' })
})

export const unlockTestAction = action({ act: 'test.chooseMode', schema: TestSchema }, async (actor, input) => {
  const { beneficiaryId, way } = await unlockTest(actor, input)
  if (way === 'CARD') redirect(routes.personCard(beneficiaryId, { liste: await listBehind(), fait: 'deblocage' }))
  await toRecord(beneficiaryId, { fait: 'deblocage' })
})

export const chooseLaterAction = action({ act: 'test.chooseMode', schema: TestSchema }, async (actor, input) => {
  await chooseLater(actor, input)
  const beneficiaryId = await personOfTest(actor, input.testId)
  if (beneficiaryId) await toRecord(beneficiaryId, { fait: 'plus-tard' })
})

export const pauseTestAction = action({ act: 'test.pause', schema: TestSchema, whileLocked: true }, async (actor, input) => {
  await pauseTest(actor, input)
  redirect(actor.role === 'BENEFICIARY' ? routes.mySpace : routes.passationPaused(input.testId))
})

/** Public: whoever holds the code, within ten minutes and once, on the phone that shows it. */
export const openHandoverAction = publicAction({ act: 'test.openHandover', schema: OpenHandoverSchema }, async (input) => {
  const { secret, testId } = await openHandover(input.code)
  await issueSessionCookie(secret, false)
  redirect(routes.passation(testId))
})

export const resumeOnPhoneAction = action({ act: 'test.start', schema: TestSchema, whileLocked: true }, async (actor, input) => {
  await resumeOnPhone(actor, input)
  redirect(routes.passation(input.testId))
})

export const leavePassationAction = action({ act: 'test.leave', schema: LeaveSchema, whileLocked: 'WITH_PASSWORD' }, async (actor, input) => {
  const { beneficiaryId, toValidate } = await leavePassation(actor, input)
  const back = safeReturnPath(input.retour)
  if (back || !beneficiaryId) redirect(back ?? routes.dashboard)
  // An advisor who has just passed a Test goes on with its bilan.
  redirect(toValidate && actor.role === 'ADVISOR' ? routes.assessment(beneficiaryId) : routes.record(beneficiaryId))
})

export const finishTestAction = action({ act: 'test.finish', schema: FinishSchema, whileLocked: true }, async (actor, input) => {
  await finishTest(actor, input)
  redirect(actor.role === 'BENEFICIARY' ? routes.myResults : routes.passationResult(input.testId))
})

export const adaptationConsentAction = action({ act: 'test.consent', schema: ConsentSchema, whileLocked: true }, async (actor, input) => {
  await giveAdaptationConsent(actor, input)
  redirect(actor.role === 'BENEFICIARY' ? routes.myTest : routes.passation(input.testId))
})
