import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = { title: { default: 'Wimoov · Prescription', template: '%s · Wimoov Prescription' }, robots: { index: false } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0b5c5a' }

// Every page is personal, and a nonce CSP needs pages made at each request.
export const dynamic = 'force-dynamic'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  )
}
