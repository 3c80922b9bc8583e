import { encode } from 'uqr'

/** A QR code as one SVG path and the side of its square, its quiet zone included; drawn, never a bitmap. Medium error correction: it is printed. */
export function qrPath(text: string): { path: string; side: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { path: squares.join(''), side: size }
}
