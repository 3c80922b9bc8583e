import 'server-only'
import { createHash } from 'node:crypto'
import type { TestMode } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'

/**
 * The name under which a device keeps the unsent answers of a Test: of this account, in this mode, and of no other. It tells nothing
 * of whose Test it is to somebody else who uses the device.
 */
export const queueName = ({ accountId }: Pick<Actor, 'accountId'>, testId: string, mode: TestMode) =>
  createHash('sha256').update(`${accountId}/${testId}/${mode}`).digest('base64url').slice(0, 22)
