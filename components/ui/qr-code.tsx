import { encode } from 'uqr'

/** A QR code drawn as one SVG path, black on white with its quiet zone. `label` says what it holds to those who do not see it. */
export function QrCode({ content, label, className }: { content: string; label: string; className?: string }) {
  const { data, size } = encode(content, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" className={className}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
