import { request as httpRequest, createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { NextRequest } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { GET, PATCH } from '@/app/api/documents/[id]/route'
import { POST } from '@/app/api/documents/route'
import { db } from '@/lib/infra/db'
import { idleForm } from '@/lib/infra/form-state'
import { removeDocumentAction } from '@/lib/prescription/document-actions'
import { BENEFICIARY_RECORD_ID } from '@/prisma/seed/personas'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { aJpeg, aPdf, bytesOf, type Bytes } from '@/tests/support/files'
import { createPrescription } from '@/tests/support/people'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)

const SITE = 'http://localhost:3000'
let prescription: string

beforeEach(async () => {
  browseAs('/api/documents')
  prescription = await createPrescription(BENEFICIARY_RECORD_ID)
})

const headersFor = (length: number | null, more = {}) => ({ origin: SITE, ...(length === null ? {} : { 'content-length': String(length) }), ...more })

async function sendBody(bytes: Bytes, query: Record<string, string> = { prescription, type: 'IDENTITY' }, length: number | null = bytes.length) {
  const answer = await POST(new NextRequest(`${SITE}/api/documents?${new URLSearchParams(query)}`, { method: 'POST', body: bytes, headers: headersFor(length) }))
  return { status: answer.status, body: await answer.json() }
}

async function sendForm(fields: Record<string, string | File>, referer = `${SITE}/utilisateurs/${BENEFICIARY_RECORD_ID}`) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const sent = new Response(form)
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const headers = headersFor(bytes.length, { 'content-type': sent.headers.get('content-type'), referer })
  const answer = await POST(new NextRequest(`${SITE}/api/documents`, { method: 'POST', body: bytes, headers }))
  return { status: answer.status, location: answer.headers.get('location') }
}

const read = (id: string) => GET(new NextRequest(`${SITE}/api/documents/${id}`), { params: Promise.resolve({ id }) })
const date = (id: string, issuedOn: unknown) =>
  PATCH(new NextRequest(`${SITE}/api/documents/${id}`, { method: 'PATCH', headers: { origin: SITE }, body: JSON.stringify({ issuedOn }) }), { params: Promise.resolve({ id }) })

test('exactly 10,000,000 bytes come and go whole; one more is refused unread', async () => {
  await signInAs('camille')
  const file = aPdf({ size: 10_000_000 })
  const { status, body } = await sendBody(file)
  expect({ status, body }).toMatchObject({ status: 200, body: { type: 'IDENTITY', size: 10_000_000 } })
  const back = new Uint8Array(await (await read(body.id)).arrayBuffer())
  expect(Buffer.compare(Buffer.from(back), Buffer.from(file))).toBe(0)
  expect(await sendBody(aPdf({ size: 10_000_001 }))).toMatchObject({ status: 400, body: { message: expect.stringContaining('10\u00a0Mo') } })
  expect(await db.document.count()).toBe(1)
})

test('a body that is cut, too long, or of unknown length is refused, and nothing is kept', async () => {
  await signInAs('camille')
  const file = aPdf({ size: 50_000 })
  const query = { prescription, type: 'IDENTITY' }
  for (const length of [50_001, 49_999, 20_000_000]) expect((await sendBody(file, query, length)).status).toBe(400)
  expect((await sendBody(file, query, null)).status).toBe(400)
  expect(await db.document.count()).toBe(0)
})

test('a connection lost half way leaves nothing', async () => {
  await signInAs('camille')
  const outcome = new Promise<{ status: number }>((resolve) => {
    const server = createServer((incoming) => {
      const body = Readable.toWeb(incoming) as ReadableStream
      const sent = new NextRequest(`${SITE}/api/documents?${new URLSearchParams({ prescription, type: 'IDENTITY' })}`, { method: 'POST', body, headers: headersFor(100_000), duplex: 'half' } as never)
      void POST(sent).then(({ status }) => (resolve({ status }), server.close()))
    }).listen(0, () => {
      const address = server.address()
      const leaving = httpRequest({ port: typeof address === 'object' ? address?.port : 0, method: 'POST', headers: { 'content-length': 100_000 } })
      leaving.on('error', () => undefined)
      leaving.write(Buffer.from(aPdf({ size: 40_000 })), () => setTimeout(() => leaving.destroy(), 50))
    })
  })
  expect((await outcome).status).toBe(400)
  expect(await db.document.count()).toBe(0)
})

test('a download is a download: named by us, never sniffed, sandboxed, not kept by caches', async () => {
  await signInAs('camille')
  const { body } = await sendBody(await aJpeg())
  const answer = await read(body.id)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/jpeg', 'content-disposition': expect.stringMatching(/^attachment; filename="piece-d-identite-ou-titre-de-sejour-[\d-]+\.jpg"$/),
    'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
  })
})

test.each([
  [{ type: 'IDENTITY' }, 404], [{ prescription: 'x', type: 'IDENTITY' }, 404], [{ prescription: randomUUID(), type: 'IDENTITY' }, 404], [{ draft: '../..', type: 'IDENTITY' }, 404],
  [{ type: 'PASSWORD' }, 400], [{ type: 'IDENTITY', issuedOn: '31/02/2026' }, 400], [{ type: 'IDENTITY', issuedOn: '01/01/2999' }, 400],
] as [Record<string, string>, number][])('hostile or wrong description %j: %i', async (query, status) => {
  await signInAs('camille')
  const described = status === 400 ? { prescription, ...query } : query
  expect(await sendBody(aPdf(), described)).toMatchObject({ status, body: { message: expect.any(String) } })
  expect(await db.document.count()).toBe(0)
})

test('what is not a document is refused in words', async () => {
  await signInAs('camille')
  expect(await sendBody(bytesOf('<html>'))).toMatchObject({ status: 400, body: { message: expect.stringContaining('ni un PDF') } })
  expect(await sendBody(new Uint8Array(0))).toMatchObject({ status: 400, body: { message: expect.stringContaining('vide') } })
})

test('nobody, another site, the hotline, an administrator and mode passation', async () => {
  expect(await sendBody(aPdf())).toMatchObject({ status: 401 })
  for (const who of ['hotline', 'admin'] as const) {
    await signInAs(who)
    expect(await sendBody(aPdf())).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    expect((await read(randomUUID())).status).toBe(403)
  }
  await signInAs('camille')
  const { body } = await sendBody(aPdf())
  const foreign = await POST(new NextRequest(`${SITE}/api/documents?prescription=${prescription}&type=OTHER`, { method: 'POST', body: aPdf(), headers: { origin: 'https://evil.test', 'content-length': '1' } }))
  expect(foreign.status).toBe(403)
  for (const id of ['x', '../secret', randomUUID()]) expect((await read(id)).status).toBe(404)
  await db.session.updateMany({ data: { lockedTestId: BENEFICIARY_RECORD_ID } })
  expect((await read(body.id)).status).toBe(403)
})

test('a plain form comes back to the fiche, or to the person’s space, with how it went', async () => {
  const file = new File([aPdf()], 'photo de nom prénom.exe', { type: 'image/svg+xml' })
  await signInAs('camille')
  const fiche = `/utilisateurs/${BENEFICIARY_RECORD_ID}`
  expect(await sendForm({ prescription, type: 'IDENTITY', issuedOn: '', file })).toEqual({ status: 303, location: `${fiche}?piece=ADDED#pieces` })
  expect(await sendForm({ prescription, type: 'IDENTITY', file: new File([], '') })).toEqual({ status: 303, location: `${fiche}?piece=NO_FILE#pieces` })
  expect(await sendForm({ prescription, type: 'IDENTITY', file: new File(['MZ'], 'a.pdf') })).toEqual({ status: 303, location: `${fiche}?piece=NOT_ACCEPTED#pieces` })
  expect(await sendForm({ prescription, type: 'IDENTITY', file: new File(['MZ'], 'a.pdf') }, 'https://evil.test/x')).toEqual({ status: 303, location: '/utilisateurs' })
  await signInAs('beneficiary')
  expect(await sendForm({ prescription, type: 'OTHER', issuedOn: '03/04/2026', file })).toEqual({ status: 303, location: '/mon-espace?piece=ADDED#pieces' })
  expect(await db.document.findMany({ where: { type: 'OTHER' }, select: { issuedOn: true } })).toEqual([{ issuedOn: new Date('2026-04-03T00:00:00Z') }])
  // A demand that is not theirs: back to where they were, which says what is there.
  expect(await sendForm({ prescription: randomUUID(), type: 'OTHER', file })).toEqual({ status: 303, location: fiche })
})

test('a day is said afterwards', async () => {
  await signInAs('camille')
  const { body } = await sendBody(aPdf(), { prescription, type: 'ADDRESS_PROOF' })
  expect(await (await date(body.id, '03/04/2026')).json()).toEqual({ issuedOn: '2026-04-03T00:00:00.000Z', expiresOn: '2026-10-03T00:00:00.000Z' })
  expect(await (await date(body.id, '')).json()).toEqual({ issuedOn: null, expiresOn: null })
  for (const wrong of ['31/02/2026', '01/01/2999', { $ne: 1 }, 'a\0b', 12]) expect((await date(body.id, wrong)).status).toBe(400)
  expect((await date('x', '')).status).toBe(404)
})

test('« Retirer » by its form', async () => {
  await signInAs('camille')
  const { body } = await sendBody(aPdf())
  const form = new FormData()
  form.set('documentId', body.id)
  expect(await outcome(removeDocumentAction(idleForm, form))).toEqual({ redirectedTo: `/utilisateurs/${BENEFICIARY_RECORD_ID}?piece=REMOVED#pieces` })
  expect(await removeDocumentAction(idleForm, form)).toMatchObject({ status: 'refused', code: 'NOT_FOUND' })
  await signInAs('beneficiary')
  expect(await removeDocumentAction(idleForm, form)).toMatchObject({ status: 'refused', code: 'FORBIDDEN' })
})
