import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { delegateTest } from '@/lib/mobility-test/delegate-test'

/** « Déléguer le Test Mobilité à Wimoov », from the fiche. Returns whose Test it is. */
export const delegate = (actor: Actor, { testId }: { testId: string }): Promise<string> => db.$transaction((tx) => delegateTest(tx, actor, testId))
