import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/infra/env'

export type RequestTrace = { requestId: string | null; ipTruncated: string | null; device: string | null; origin: string | null; path: string | null; method: string | null }

const none: RequestTrace = { requestId: null, ipTruncated: null, device: null, origin: null, path: null, method: null }

/** What is known of the request being served; all null outside one (jobs, tests). */
export async function requestTrace(): Promise<RequestTrace> {
  // Outside a request Next throws at once, before there is a promise to catch.
  const sent = await Promise.resolve().then(headers).catch(() => null)
  if (!sent) return none
  return {
    requestId: sent.get('x-request-id'),
    ipTruncated: truncateIp(clientIp(sent.get('x-forwarded-for'))),
    device: deviceFamily(sent.get('user-agent')),
    origin: sent.get('origin'),
    path: sent.get('x-request-path'),
    method: sent.get('x-request-method'),
  }
}

// The left-most address is whatever the client wrote: only those appended by our own proxies count (ASVS 15.3.4).
function clientIp(forwarded: string | null) {
  const hops = env().TRUSTED_PROXY_HOPS
  if (!forwarded || hops === 0) return forwarded?.split(',').at(-1)?.trim() ?? null
  return forwarded.split(',').at(-hops)?.trim() ?? null
}

/** Keeps the /24 of an IPv4 address and the /64 of an IPv6 one: enough to throttle and to recognise a place. */
export function truncateIp(ip: string | null): string | null {
  if (!ip) return null
  const mapped = ip.replace(/^::ffff:/i, '')
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(mapped)) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`
  if (!mapped.includes(':') || mapped.length > 45) return null
  const [head = '', tail] = mapped.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** A name a person recognises, e.g. « Firefox, Windows ». The full user agent is not kept. */
export function deviceFamily(agent: string | null): string | null {
  if (!agent) return null
  const browser = [['Edg', 'Edge'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'], ['Safari', 'Safari']].find(([sign]) => agent.includes(sign ?? ''))?.[1] ?? 'Navigateur'
  const system = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'Mac'], ['Linux', 'Linux']].find(([sign]) => agent.includes(sign ?? ''))?.[1]
  return system ? `${browser}, ${system}` : browser
}
