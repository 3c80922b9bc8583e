import type { NextConfig } from 'next'

// Next cannot import the product's own settings here: these are the ones that cost something. Types are checked with the project.
const headers = ['X-Content-Type-Options', 'X-Frame-Options', 'Referrer-Policy', 'Strict-Transport-Security', 'Permissions-Policy', 'Cross-Origin-Opener-Policy']

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '8mb' } },
  serverExternalPackages: ['@node-rs/argon2', '@react-email/render', 'pino'],
  headers: async () => [{ source: '/:path*', headers: headers.map((key) => ({ key, value: 'nosniff' })) }],
  typescript: { ignoreBuildErrors: true },
}

export default config
