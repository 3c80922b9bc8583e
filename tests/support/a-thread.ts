import { randomUUID } from 'node:crypto'
import { startThread } from '@/lib/messaging/start-thread'
import { writeMessage } from '@/lib/messaging/write-message'
import type { PersonaName } from '@/prisma/seed/personas'
import { actorNamed } from '@/tests/support/actors'

type Started = { by?: PersonaName; subject?: string; body?: string; withPerson?: boolean; recipients?: string[] }

/** A thread about a person, or between professionals, started by Camille unless said otherwise; returns its id. */
export async function aThread(beneficiaryId: string | undefined, { by = 'camille', subject = 'Suivi', body = 'Bonjour, où en est-on ?', withPerson = false, recipients = [] }: Started = {}): Promise<string> {
  const { threadId } = await startThread(await actorNamed(by), { clientKey: randomUUID(), beneficiaryId, platformId: undefined, recipients, subject, body, withPerson })
  return threadId
}

/** Writes in a thread as a persona; returns the message's id. */
export async function aMessage(threadId: string, by: PersonaName, body = 'Une réponse.', kind: 'MESSAGE' | 'NOTE' = 'MESSAGE'): Promise<bigint> {
  return (await writeMessage(await actorNamed(by), { threadId, clientKey: randomUUID(), body, kind })).messageId
}
