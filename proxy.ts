import { type NextRequest, NextResponse } from 'next/server'

const OWN_POLICY = ['/api/courriels/', '/api/documents/', '/api/ressources/', '/api/tests/', '/api/mes-donnees', '/api/messagerie/fichiers/']
// Files that say nothing of anybody and never change: phones keep them.
const KEPT_FILES = ['/api/questionnaires/']
// A stream of events must be neither kept nor compressed on its way: it would only come out at its end.
const STREAM = '/api/events'

/**
 * Headers only: nonce CSP, request id, the path for the way back after signing in. Never a guard: each page, action and
 * route checks for itself (security.md §0, 5).
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = contentSecurityPolicy(nonce)
  const forwarded = new Headers(request.headers)
  forwarded.set('x-nonce', nonce)
  forwarded.set('content-security-policy', policy)
  forwarded.set('x-request-id', crypto.randomUUID())
  forwarded.set('x-request-method', request.method)
  forwarded.set('x-request-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers: forwarded } })
  // A mail of the gallery, a document and a bilan carry their own policy, stricter: this one would take its place.
  if (!OWN_POLICY.some((path) => request.nextUrl.pathname.startsWith(path))) response.headers.set('content-security-policy', policy)
  if (!KEPT_FILES.some((path) => request.nextUrl.pathname.startsWith(path))) response.headers.set('cache-control', request.nextUrl.pathname === STREAM ? 'no-store, no-transform' : 'no-store')
  // Where signing out leads: nothing of what was read stays in the browser's cache.
  if (request.nextUrl.pathname === '/connexion' && request.nextUrl.searchParams.has('fin')) response.headers.set('clear-site-data', '"cache"')
  return response
}

function contentSecurityPolicy(nonce: string) {
  // The development server evaluates code to reload it; nothing else ever may.
  const evaluation = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    process.env.NODE_ENV === 'development' ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
  ].join('; ')
}

export const config = { matcher: ['/((?!_next/static|icon.svg|favicon.ico|apple-icon.png|icones/|manifest.webmanifest|sw.js).*)'] }
