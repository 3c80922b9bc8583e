import { expect, test } from 'vitest'
import { createFirstAdmin } from '@/lib/account/create-first-admin'
import { db } from '@/lib/infra/db'
import { PERSONAS } from '@/prisma/seed/personas'

test('once one can sign in, the others are invited from the site', async () => {
  await expect(createFirstAdmin('seconde@exemple.fr')).rejects.toThrow(/existe déjà/)
})

test('the first administrator: one account, whose link is made again until it has served; nobody else’s address is taken', async () => {
  await db.account.update({ where: { id: PERSONAS.admin.id }, data: { removedAt: new Date() }, select: { id: true } })
  const links = [await createFirstAdmin(' Premiere@Exemple.fr '), await createFirstAdmin('premiere@exemple.fr')]
  expect(links[0]).toMatch(/^http.*\/mot-de-passe\/[\w-]{20,}$/)
  expect(links[1]).not.toBe(links[0])
  const admins = await db.account.findMany({ where: { role: 'ADMIN', removedAt: null }, select: { id: true, email: true, passwordHash: true } })
  expect(admins).toEqual([{ id: expect.any(String) as string, email: 'premiere@exemple.fr', passwordHash: null }])
  expect(await db.accountToken.count({ where: { accountId: admins[0]?.id, consumedAt: null } })).toBe(1)
  await expect(createFirstAdmin('pas une adresse')).rejects.toThrow(/nom@exemple.fr/)
  await expect(createFirstAdmin(PERSONAS.camille.email)).rejects.toThrow(/autre compte/)
})
