'use server'

import { randomUUID } from 'node:crypto'
import { redirect, RedirectType } from 'next/navigation'
import { refresh } from 'next/cache'
import type { Actor } from '@/lib/account/actor'
import { action } from '@/lib/account/action'
import { routes, type ThreadSaid } from '@/lib/infra/routes'
import { addPerson } from '@/lib/messaging/add-person'
import { archiveThread } from '@/lib/messaging/archive-thread'
import { blockAccount } from '@/lib/messaging/block-account'
import { backToTyped } from '@/lib/messaging/back-to-typed'
import { leaveThread } from '@/lib/messaging/leave-thread'
import { mayLeave, mayManageAnswers, mayReviewReports, mayWrite, mayWriteNotes } from '@/lib/messaging/policy'
import { removeAnswer, saveAnswer } from '@/lib/messaging/ready-answers'
import { rejoinThread } from '@/lib/messaging/rejoin-thread'
import { removePerson } from '@/lib/messaging/remove-person'
import { removeFile } from '@/lib/messaging/remove-file'
import { reportMessage } from '@/lib/messaging/report-message'
import { reviewReport } from '@/lib/messaging/reports'
import { AnswerSchema, ArchiveSchema, BlockSchema, RemoveAnswerSchema, RemoveFileSchema, ReportSchema, ReviewSchema, StartOwnSchema, StartSchema, ThreadIdSchema, WriteSchema } from '@/lib/messaging/schema'
import { startOwnThread } from '@/lib/messaging/start-own-thread'
import { startThread } from '@/lib/messaging/start-thread'
import { writeMessage } from '@/lib/messaging/write-message'

const pageOf = (actor: Actor, threadId: string, said: ThreadSaid = {}) => (actor.role === 'BENEFICIARY' ? routes.myThread : routes.thread)(threadId, said)

export const writeMessageAction = action({ act: 'message.send', may: mayWrite, schema: WriteSchema, keepTyped: backToTyped }, async (actor, input) => {
  await writeMessage(actor, { ...input, kind: 'MESSAGE' })
  refresh()
  // The next message of this form is another one.
  return { values: { clientKey: randomUUID() } }
})

export const writeNoteAction = action({ act: 'thread.internalNote', may: mayWriteNotes, schema: WriteSchema, keepTyped: backToTyped }, async (actor, input) => {
  await writeMessage(actor, { ...input, kind: 'NOTE' })
  refresh()
  return { values: { clientKey: randomUUID() } }
})

export const startThreadAction = action({ act: 'thread.create', may: mayWrite, schema: StartSchema, keepTyped: backToTyped }, async (actor, input) => {
  const { threadId } = await startThread(actor, input)
  redirect(pageOf(actor, threadId, { fait: 'creee' }), RedirectType.replace)
})

export const startOwnThreadAction = action({ act: 'thread.create', may: ({ role }) => role === 'BENEFICIARY', schema: StartOwnSchema, keepTyped: backToTyped }, async (actor, input) => {
  const { threadId } = await startOwnThread(actor, input)
  redirect(routes.myThread(threadId, { fait: 'creee' }), RedirectType.replace)
})

export const addPersonAction = action({ act: 'thread.participants', may: mayWriteNotes, schema: ThreadIdSchema }, async (actor, input) => {
  await addPerson(actor, input)
  redirect(routes.thread(input.threadId, { fait: 'ajoutee' }))
})

export const removePersonAction = action({ act: 'thread.participants', may: mayWriteNotes, schema: ThreadIdSchema }, async (actor, input) => {
  await removePerson(actor, input)
  redirect(routes.thread(input.threadId, { fait: 'enlevee' }))
})

export const leaveThreadAction = action({ act: 'thread.leave', may: mayLeave, schema: ThreadIdSchema }, async (actor, input) => {
  await leaveThread(actor, input)
  redirect(routes.messageList('fait=quittee'))
})

export const rejoinThreadAction = action({ act: 'thread.leave', may: mayLeave, schema: ThreadIdSchema }, async (actor, input) => {
  await rejoinThread(actor, input)
  redirect(routes.thread(input.threadId, { fait: 'revenue' }))
})

export const archiveThreadAction = action({ act: 'thread.archive', may: mayWrite, schema: ArchiveSchema }, async (actor, input) => {
  await archiveThread(actor, input)
  redirect(pageOf(actor, input.threadId, { fait: input.archived ? 'archivee' : 'reprise' }))
})

export const removeFileAction = action({ act: 'message.send', may: mayWrite, schema: RemoveFileSchema }, async (actor, input) => {
  redirect(`${pageOf(actor, await removeFile(actor, input), { fait: 'retire' })}#ecrire`)
})

export const reportMessageAction = action({ act: 'message.report', may: mayWrite, schema: ReportSchema }, async (actor, input) => {
  redirect(pageOf(actor, await reportMessage(actor, input), { fait: 'signale' }))
})

export const blockAccountAction = action({ act: 'message.report', may: mayWrite, schema: BlockSchema }, async (actor, input) => {
  await blockAccount(actor, input)
  refresh()
  return { message: input.blocked ? 'Cette personne ne peut plus vous écrire ici.' : 'Cette personne peut à nouveau vous écrire.' }
})

export const reviewReportAction = action({ act: 'message.reviewReport', may: mayReviewReports, schema: ReviewSchema }, async (actor, input) => {
  await reviewReport(actor, input)
  redirect(routes.reports('traite'))
})

export const saveAnswerAction = action({ act: 'readyAnswer.manage', may: mayManageAnswers, schema: AnswerSchema }, async (actor, input) => {
  await saveAnswer(actor, input)
  redirect(routes.readyAnswers('enregistree'))
})

export const removeAnswerAction = action({ act: 'readyAnswer.manage', may: mayManageAnswers, schema: RemoveAnswerSchema }, async (actor, input) => {
  await removeAnswer(actor, input)
  redirect(routes.readyAnswers('retiree'))
})
