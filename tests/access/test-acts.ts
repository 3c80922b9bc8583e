import { secretHash } from '@/lib/account/secret-token'
import { db } from '@/lib/infra/db'
import { newHandoverCode } from '@/lib/mobility-test/handover-code'
import { PERSONAS } from '@/prisma/seed/personas'
import { ACTORS, type Subject } from './world'

/** Open to anybody: the questionnaire and the page kept by phones say nothing of anybody; a code opens one Test, once (handover.test.ts). */
export const TEST_PUBLIC_ROUTES = ['/api/questionnaires/[version]/[passage]', '/hors-ligne', '/t/[code]', '/t/fin']
export const TEST_PUBLIC_ACTIONS = ['openHandoverAction']
/** Acts of a session that a code opened: see test-only.test.ts. */
export const TEST_ONLY_ACTIONS = ['resumeOnPhoneAction']
/** The page of a code that this professional has just given: see test-only.test.ts. */
export const HANDOVER_PAGES = ['/utilisateurs/[id]/test/telephone']

/** A live code for the subject's Test, given by a column's persona. */
export async function aCode({ testId }: Subject, column: 'PRE_own' | 'ADV_ownPlatform' = 'PRE_own'): Promise<string> {
  const code = newHandoverCode()
  const name = ACTORS[column]
  if (!name) throw new Error(`${column} gives no code`)
  await db.testHandover.create({ data: { idHash: secretHash(code), testId, accountId: PERSONAS[name].id, holder: 'ALONE', expiresAt: new Date(Date.now() + 600_000) }, select: { idHash: true } })
  return code
}
