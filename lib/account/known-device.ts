import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/infra/env'

/** A cookie value that proves that this browser once signed in to this address; worth nothing for another one. */
export function newDeviceProof(email: string): string {
  const id = randomBytes(12).toString('hex')
  return `${id}.${seal(id, email)}`
}

/** The device's id when the proof holds for the address, else null. */
export function deviceIdOf(proof: string | undefined, email: string): string | null {
  const [id = '', given = ''] = proof?.split('.') ?? []
  const expected = seal(id, email)
  if (!/^[0-9a-f]{24}$/.test(id) || given.length !== expected.length) return null
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected)) ? id : null
}

const seal = (id: string, email: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(`${id}\n${email}`).digest('hex').slice(0, 32)
