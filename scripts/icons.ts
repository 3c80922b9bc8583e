import { readFileSync } from 'node:fs'
import sharp from 'sharp'

// Draws the application's icons from app/icon.svg, once: `npx tsx scripts/icons.ts`. The results are committed.
const BRAND = '#0b5c5a'
const drawing = readFileSync('app/icon.svg')

async function draw(size: number, file: string) {
  await sharp(drawing, { density: 1200 }).resize(size, size).png({ compressionLevel: 9 }).toFile(file)
}

/** A phone cuts a maskable icon to any shape: the drawing stays within the inner four fifths, on the brand's colour. */
async function drawOnBrand(size: number, file: string) {
  const inner = await sharp(drawing, { density: 1200 }).resize(Math.round(size * 0.7)).png().toBuffer()
  await sharp({ create: { width: size, height: size, channels: 4, background: BRAND } }).composite([{ input: inner }]).png({ compressionLevel: 9 }).toFile(file)
}

await draw(192, 'public/icones/192.png')
await draw(512, 'public/icones/512.png')
await drawOnBrand(512, 'public/icones/512-masque.png')
await drawOnBrand(180, 'app/apple-icon.png')
