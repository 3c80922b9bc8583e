import { expect, test } from 'vitest'
import { createFirstAdmin } from '@/lib/account/create-first-admin'
import { db } from '@/lib/infra/db'
import { createTestPersonas } from '@/tests/support/actors'
import { PERSONAS } from '@/prisma/seed/personas'

test('the first administrator: one account, whose link is made again until it has served', async () => {
  const links = [await createFirstAdmin(' Premiere@Exemple.fr '), await createFirstAdmin('premiere@exemple.fr')]
  expect(links[0]).toMatch(/^http.*\/mot-de-passe\/[\w-]{20,}$/)
  expect(links[1]).not.toBe(links[0])
  expect(await db.account.findMany({ where: { role: 'ADMIN' }, select: { email: true, passwordHash: true } })).toEqual([{ email: 'premiere@exemple.fr', passwordHash: null }])
  expect(await db.accountToken.count({ where: { consumedAt: null } })).toBe(1)
  await expect(createFirstAdmin('pas une adresse')).rejects.toThrow(/nom@exemple.fr/)
})

test('once one can sign in, the others are invited from the site; nobody else’s address is taken', async () => {
  await db.account.updateMany({ where: { role: 'ADMIN' }, data: { passwordHash: 'x' } })
  await expect(createFirstAdmin('seconde@exemple.fr')).rejects.toThrow(/existe déjà/)
  await db.account.deleteMany({ where: { role: 'ADMIN' } }).catch(() => db.account.updateMany({ where: { role: 'ADMIN' }, data: { removedAt: new Date() } }))
  await createTestPersonas()
  await db.account.updateMany({ where: { role: 'ADMIN' }, data: { disabledAt: new Date() } })
  await expect(createFirstAdmin(PERSONAS.camille.email)).rejects.toThrow(/autre compte/)
})
