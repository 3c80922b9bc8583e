import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/record/read-document'
import { aJpeg, aPdf, aPng, aPngBomb, bytesOf, packedObject, type Bytes } from '@/tests/support/files'

const half = (bytes: Bytes) => bytes.slice(0, bytes.length >> 1)
const joined = (...parts: Bytes[]) => Uint8Array.from(Buffer.concat(parts))
const heic = joined(Uint8Array.from([0, 0, 0, 24]), bytesOf('ftypheic'), Uint8Array.from([0, 0, 0, 0]), bytesOf('mif1heic'), new Uint8Array(2000))

describe('what is kept', () => {
  test('a PDF, byte for byte', async () => {
    const pdf = aPdf()
    expect(await readDocument(pdf)).toEqual({ mediaType: 'application/pdf', bytes: pdf })
  })

  test('a photo, without where it was taken nor by which telephone, upright', async () => {
    const photo = await aJpeg({ width: 640, height: 480, gps: true, orientation: 6 })
    expect(Buffer.from(photo).includes('Telephone-Demo')).toBe(true)
    const { mediaType, bytes } = await readDocument(photo)
    expect(mediaType).toBe('image/jpeg')
    expect(Buffer.from(bytes).includes('Telephone-Demo')).toBe(false)
    const { width, height, exif, orientation } = await sharp(bytes).metadata()
    expect({ width, height, exif, orientation }).toEqual({ width: 480, height: 640, exif: undefined, orientation: undefined })
  })

  test('at most 4000 points a side', async () => {
    const { bytes } = await readDocument(await aJpeg({ width: 5000, height: 500 }))
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 4000, height: 400 })
  })

  test('a PNG stays a PNG; what follows its end does not', async () => {
    const { mediaType, bytes } = await readDocument(joined(await aPng(), bytesOf('PK\x03\x04 hidden archive <script>')))
    expect(mediaType).toBe('image/png')
    expect(Buffer.from(bytes).includes('hidden archive')).toBe(false)
  })

  test('a PDF that only says which page comes first', async () => {
    await expect(readDocument(aPdf({ catalogue: '/OpenAction [3 0 R /Fit]' }))).resolves.toMatchObject({ mediaType: 'application/pdf' })
  })

  test('a PDF with honest packed dictionaries, two of them', async () => {
    await expect(readDocument(aPdf({ objects: packedObject('5 0 << /Type /Font >>') + packedObject('6 0 << /Type /Font >>') }))).resolves.toMatchObject({ mediaType: 'application/pdf' })
  })

  test('a PDF whose pixels happen to spell a name', async () => {
    await expect(readDocument(aPdf({ objects: '4 0 obj\n<< /Length 20 >>\nstream\nxx/JavaScript /JS xx\nendstream\nendobj\n' }))).resolves.toMatchObject({ mediaType: 'application/pdf' })
  })

  test('exactly 10,000,000 bytes', async () => {
    const pdf = aPdf({ size: 10_000_000 })
    expect(pdf.length).toBe(10_000_000)
    expect((await readDocument(pdf)).bytes.length).toBe(10_000_000)
  })
})

const refused: [string, () => Bytes | Promise<Bytes>, string][] = [
  ['nothing', () => new Uint8Array(0), 'EMPTY'],
  ['one byte too many', () => aPdf({ size: 10_000_001 }), 'TOO_LARGE'],
  ['a drawing that runs scripts', () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'NOT_ACCEPTED'],
  ['a page', () => bytesOf('<!doctype html><script>alert(1)</script>'), 'NOT_ACCEPTED'],
  ['a GIF that is also a script', () => bytesOf('GIF89a=1;/*\x01\x00\x01\x00\x80*/alert(1)//'), 'NOT_ACCEPTED'],
  ['a program named .pdf', () => bytesOf('MZ\x90\x00\x03\x00\x00\x00'), 'NOT_ACCEPTED'],
  ['an archive', () => bytesOf('PK\x03\x04\x14\x00\x00\x00'), 'NOT_ACCEPTED'],
  ['text', () => bytesOf('Bonjour'), 'NOT_ACCEPTED'],
  ['a PDF behind a page', () => joined(bytesOf('<html>'), aPdf()), 'NOT_ACCEPTED'],
  ['a WebP', async () => new Uint8Array(await sharp(await aPng()).webp().toBuffer()), 'NOT_ACCEPTED'],
  ['an AVIF', async () => new Uint8Array(await sharp(await aPng()).avif().toBuffer()), 'NOT_ACCEPTED'],
  ['a HEIC', () => heic, 'HEIC'],
  ['half a photo', async () => half(await aJpeg({ width: 2000, height: 1500 })), 'DAMAGED_IMAGE'],
  ['half a PNG', async () => half(await aPng()), 'DAMAGED_IMAGE'],
  ['a JPEG that is only a beginning', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]), 'DAMAGED_IMAGE'],
  ['a bomb', () => aPngBomb(30_000), 'TOO_MANY_PIXELS'],
  ['a tracking pixel', () => aPng({ width: 1, height: 1 }), 'TOO_SMALL'],
  ['half a PDF', () => half(aPdf({ size: 20_000 })), 'DAMAGED_PDF'],
  ['a PDF with a program', () => aPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }), 'ACTIVE_PDF'],
  ['a PDF with a program spelled in hexadecimal', () => aPdf({ catalogue: '/OpenAction << /S /J#61vaScript >>' }), 'ACTIVE_PDF'],
  ['a PDF that starts another program', () => aPdf({ catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' }), 'ACTIVE_PDF'],
  ['a PDF that carries a file', () => aPdf({ catalogue: '/Names << /EmbeddedFiles 9 0 R >>' }), 'ACTIVE_PDF'],
  ['a program in a packed dictionary', () => aPdf({ objects: packedObject('5 0 << /S /JavaScript /JS (x) >>') }), 'ACTIVE_PDF'],
  ['a packed dictionary that is a bomb', () => aPdf({ objects: packedObject(' '.repeat(60_000_000)) }), 'UNREADABLE_PDF'],
  ['a packed dictionary behind a comment', () => aPdf({ objects: packedObject('5 0 << /S /JavaScript /JS (x) >>').replace('>>\nstream', '>> %x\nstream') }), 'UNREADABLE_PDF'],
  ['a packed dictionary behind a comment, then an honest stream', () => aPdf({ objects: packedObject('5 0 << /S /JavaScript /JS (x) >>').replace('>>\nstream', '>> %x\nstream') + '6 0 obj\n<< /Length 2 >>\nstream\nxx\nendstream\nendobj\n' }), 'UNREADABLE_PDF'],
  ['a packed dictionary whose end is spelled again', () => aPdf({ objects: packedObject('5 0 << /S /JavaScript /JS (x) >>').replace('/N 1', '/X (obj) /N 1') }), 'UNREADABLE_PDF'],
  ['a program behind a stream that only a comment opens', () => aPdf({ objects: '%>>stream\n4 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n%endstream\n' }), 'ACTIVE_PDF'],
  ['a packed dictionary that nobody can open', () => aPdf({ objects: '4 0 obj\n<< /Type /ObjStm /Filter /LZWDecode >>\nstream\n....\nendstream\nendobj\n' }), 'UNREADABLE_PDF'],
]

test.each(refused)('%s is refused, with what to do', async (_, file, reason) => {
  await expect(readDocument(await file())).rejects.toMatchObject({ name: 'Refusal', reason, message: expect.stringMatching(/[.]$/) })
})

test('a line of heavy files, not a heap: the one too many is told to come back', async () => {
  const photo = await aJpeg({ width: 1600, height: 1200 })
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => readDocument(photo)))
  const turned = outcomes.filter(({ status }) => status === 'rejected')
  expect(turned).toHaveLength(18)
  expect(turned.every((one) => one.status === 'rejected' && one.reason.code === 'UNAVAILABLE')).toBe(true)
})
