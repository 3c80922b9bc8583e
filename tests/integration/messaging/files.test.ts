import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { attachFile } from '@/lib/messaging/attach-file'
import { joinFile, sendThreadFile } from '@/lib/messaging/file-requests'
import { messageLines } from '@/lib/messaging/message-lines'
import { purgeTyped } from '@/lib/messaging/purge-typed'
import { recordThreads } from '@/lib/messaging/record-threads'
import { removeFile } from '@/lib/messaging/remove-file'
import { writeMessage } from '@/lib/messaging/write-message'
import { BENEFICIARY_RECORD_ID } from '@/prisma/seed/personas'
import { aMessage, aThread } from '../../support/a-thread'
import { actorNamed } from '../../support/actors'
import { aJpeg, aPdf, bytesOf } from '../../support/files'
import { createPrescription } from '../../support/people'

async function aPlace() {
  await createPrescription(BENEFICIARY_RECORD_ID)
  return aThread(BENEFICIARY_RECORD_ID, { withPerson: true })
}

test('a file leaves with the next message, is on the fiche, and is read by who reads the message', async () => {
  const threadId = await aPlace()
  const [camille, noa, lou] = [await actorNamed('camille'), await actorNamed('advisor'), await actorNamed('beneficiary')]
  const pdf = aPdf()
  const [first, again] = [await attachFile(camille, threadId, pdf), await attachFile(camille, threadId, pdf)]
  expect(again.id).toBe(first.id)
  for (const actor of [noa, lou]) await expect(sendThreadFile(actor, first.id), 'not sent yet').rejects.toMatchObject({ code: 'NOT_FOUND' })
  await writeMessage(camille, { threadId, clientKey: randomUUID(), kind: 'MESSAGE', body: null })
  expect((await messageLines(lou, threadId)).lines.at(-1)).toMatchObject({ body: 'Fichier joint.', files: [{ id: first.id }] })
  const sent = await sendThreadFile(lou, first.id)
  expect(sent.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+-\d{4}-\d\d-\d\d\.pdf"$/)
  expect(new Uint8Array(await sent.arrayBuffer())).toEqual(pdf)
  expect((await recordThreads(noa, BENEFICIARY_RECORD_ID))?.files).toHaveLength(1)
  for (const name of ['colleague', 'otherAdvisor', 'hotline', 'admin'] as const) await expect(sendThreadFile(await actorNamed(name), first.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await recordThreads(await actorNamed('hotline'), BENEFICIARY_RECORD_ID)).toBeNull()
  await expect(removeFile(camille, { documentId: first.id }), 'what was sent stays').rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the file of a note is never the person’s', async () => {
  const threadId = await aPlace()
  const [noa, lou] = [await actorNamed('advisor'), await actorNamed('beneficiary')]
  const { id } = await attachFile(noa, threadId, aPdf())
  await aMessage(threadId, 'advisor', 'Entre nous', 'NOTE')
  await expect(sendThreadFile(lou, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await sendThreadFile(await actorNamed('camille'), id)).status).toBe(200)
})

test('the same checks as every document: content, size, place left; taken back before it is sent', async () => {
  const threadId = await aPlace()
  const camille = await actorNamed('camille')
  await expect(attachFile(camille, threadId, bytesOf('<html><script>alert(1)</script>'))).rejects.toMatchObject({ reason: 'NOT_ACCEPTED' })
  await expect(attachFile(camille, threadId, bytesOf(''))).rejects.toMatchObject({ reason: 'EMPTY' })
  await expect(attachFile(await actorNamed('colleague'), threadId, aPdf())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(attachFile(await actorNamed('admin'), threadId, aPdf())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const photo = await attachFile(camille, threadId, await aJpeg({ gps: true }))
  expect(photo.mediaType).toBe('image/jpeg')
  await expect(removeFile(await actorNamed('advisor'), { documentId: photo.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await removeFile(camille, { documentId: photo.id })).toBe(threadId)
  expect(await db.documentContent.count()).toBe(0)
  const { id } = await attachFile(camille, threadId, aPdf())
  await db.document.update({ where: { id }, data: { uploadedAt: new Date(Date.now() - 3 * 86_400_000) } })
  await purgeTyped()
  expect(await db.document.count({ where: { id } }), 'forgotten when its message never came').toBe(0)
})

test('a plain form comes back to the thread, with how it went', async () => {
  const threadId = await aPlace()
  const [camille, lou] = [await actorNamed('camille'), await actorNamed('beneficiary')]
  const form = (file?: File) => {
    const data = new FormData()
    if (file) data.append('file', file)
    return data
  }
  const posted = async (data: FormData) => {
    const whole = new Response(data)
    const body = await whole.arrayBuffer()
    return new Request('http://localhost:3000/x', { method: 'POST', body, headers: { 'content-type': whole.headers.get('content-type') ?? '', 'content-length': String(body.byteLength) } })
  }
  const at = async (actor: typeof camille, file?: File) => (await joinFile(actor, threadId, await posted(form(file)))).headers.get('location')
  expect(await at(camille, new File([aPdf()], 'a.pdf'))).toBe(`/messagerie/${threadId}?piece=ADDED#ecrire`)
  expect(await at(lou, new File(['texte'], 'a.pdf'))).toBe(`/mon-espace/messages/${threadId}?piece=NOT_ACCEPTED#ecrire`)
  expect(await at(lou)).toBe(`/mon-espace/messages/${threadId}?piece=NO_FILE#ecrire`)
  expect(await db.document.count()).toBe(1)
})
