import { hashPassword } from '@/lib/account/password-hash'
import { db } from '@/lib/infra/db'
import { publishCatalogue } from './catalogue/publish'
import { createDemoBilans } from './demo-bilans'
import { createDemoMessages } from './demo-messages'
import { createDemoAppointments } from './demo-appointments'
import { createDemoPeople } from './demo-people'
import { createDemoSession } from './demo-session'
import { createDemoSpace } from './demo-space'
import { createPersonas } from './people'
import { DEMO_PASSWORD, PERSONAS } from './personas'

/** Fills an empty database with the demo. Every step may be run again, so an interrupted seed ends at the next start. */
export async function seedDemo(): Promise<void> {
  await publishCatalogue()
  const known = await db.account.findUnique({ where: { id: PERSONAS.camille.id }, select: { passwordHash: true } })
  const passwordHash = known?.passwordHash ?? (await hashPassword(DEMO_PASSWORD))
  await createPersonas(db, passwordHash)
  await createDemoPeople()
  await createDemoSpace()
  await createDemoBilans(passwordHash)
  await createDemoMessages()
  await createDemoAppointments()
  await createDemoSession()
}
