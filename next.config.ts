import type { NextConfig } from 'next'

// Static headers also cover what proxy.ts does not see (assets, uploads). The CSP carries a nonce: proxy.ts sets it.
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Not `no-referrer`: browsers then post forms with `Origin: null`, which is refused (security.md §2.3).
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // No user file ever goes through the image optimiser (GHSA-2xp9-vwfh-vxw4).
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    // A file of 10,000,000 bytes passes whole; beyond, proxy.ts would make Next cut bodies in silence: their length is checked.
    proxyClientMaxBodySize: '12mb',
    // Longer texts are refused by the schemas, beside their field, rather than by a bare error of the framework.
    serverActions: { bodySizeLimit: '8mb' },
  },
  serverExternalPackages: ['@node-rs/argon2', '@react-email/render', 'pino'],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // The gallery of mails frames its own mails (frame-ancestors 'self' in their policy).
    { source: '/api/courriels/:path*', headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }] },
  ],
}

export default config
