import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

export type Bytes = Uint8Array<ArrayBuffer>

export const bytesOf = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'latin1'))

/** A PDF of one empty page, with what is wanted in its catalogue, and a filler that brings it to `size` bytes. */
export function aPdf({ catalogue = '', objects = '', size = 0 }: { catalogue?: string; objects?: string; size?: number } = {}): Bytes {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n${objects}`
  const tail = (at: number) => `\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${String(at).padStart(8, '0')}\n%%EOF\n`
  const filler = size > 0 ? `%${'x'.repeat(size - head.length - tail(0).length - 1)}` : ''
  return bytesOf(head + filler + tail(head.length + filler.length))
}

/** An object stream whose packed dictionaries hold `text`. */
export function packedObject(text: string): string {
  const packed = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
  return `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`
}

/** A photo with noise, so that it weighs something. */
export async function aJpeg({ width = 640, height = 480, gps = false, orientation }: { width?: number; height?: number; gps?: boolean; orientation?: number } = {}): Promise<Bytes> {
  const drawn = sharp({ create: { width, height, channels: 3, background: '#8899aa', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg()
  const exif = gps ? { IFD0: { Make: 'Telephone-Demo' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 13/1 0/1' } } : undefined
  return new Uint8Array(await (exif ? drawn.withExif(exif) : drawn).withMetadata(orientation ? { orientation } : {}).toBuffer())
}

export async function aPng({ width = 300, height = 200 } = {}): Promise<Bytes> {
  return new Uint8Array(await sharp({ create: { width, height, channels: 3, background: '#88aa99', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).png().toBuffer())
}

/** A PNG that says it is `side` × `side` points of a single colour: little to carry, a lot to unpack. */
export function aPngBomb(side: number): Bytes {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side))
  return Uint8Array.from(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]))
}

function chunk(type: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, check])
}

function crc(bytes: Buffer) {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}
