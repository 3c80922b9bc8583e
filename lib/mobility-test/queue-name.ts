import 'server-only'
import { createHash } from 'node:crypto'
import type { TestMode } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'

/**
 * The name under which a device keeps the unsent answers of a Test: of this account, in this mode, and of no other. It tells nothing
 * of whose Test it is to somebody else who uses the device.
 */
export const queueName = ({ accountId }: Pick<Actor, 'accountId'>, testId: string, mode: TestMode) => hashed(`${accountId}/${testId}/${mode}`)

/** The name under which a phone knows whose resources it keeps to be read without network. */
export const readerName = ({ accountId }: Pick<Actor, 'accountId'>) => hashed(`${accountId}/ressources`)

const hashed = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)
