import 'server-only'
import { cookies } from 'next/headers'
import { secretHash } from '@/lib/account/secret-token'
import { appointmentCookieName, cookieAttributes } from '@/lib/account/session-cookie'
import { minutes } from '@/lib/infra/clock'

const OPEN_MS = minutes(20)
const proofOf = (secret: string) => secretHash(`opened/${secret}`)

/**
 * Notes in this browser that somebody pressed the button of a signed link's page. Mail scanners open links, and press nothing: what the
 * link is about is shown only after that step, in that browser, for twenty minutes.
 */
export async function openDoor(secret: string): Promise<void> {
  const jar = await cookies()
  jar.set(appointmentCookieName(), proofOf(secret), { ...cookieAttributes(), maxAge: OPEN_MS / 1000 })
}

/** Whether the button of this link was pressed in this browser. */
export async function doorIsOpen(secret: string): Promise<boolean> {
  const jar = await cookies()
  return jar.get(appointmentCookieName())?.value === proofOf(secret)
}
