import { expect, test } from 'vitest'
import { OWN_TEST_PAGES } from './acts'
import { BUILT_ROUTES, callRoute } from './calls'
import { type Column, COLUMNS, specified } from './matrix'
import { ACTORS, aSubject, signedIn } from './world'

const SEES: Record<string, Column[]> = {
  full: COLUMNS.filter((column) => specified('beneficiary.search')[column] === 'ALLOW'),
  staff: ['HOTLINE', 'ADMIN'],
}

test.each(COLUMNS)('Utilisateurs, searched by %s, shows the rows of that role alone', async (column) => {
  const subject = await aSubject('PRE_own')
  const { cookie } = await signedIn(column)
  for (const scope of ['', '&vue=structure']) {
    const found = await callRoute(`/utilisateurs?q=${subject.lastName}${scope}`, cookie)
    const verdict = specified('beneficiary.search')[column]
    if (verdict === 'UNAUTHENTICATED') expect(found.redirect).toMatch(/^\/connexion/)
    else if (verdict === 'FORBIDDEN') expect(found.status).toBe(403)
    else expect(found.status).toBe(200)
    const seesAddress = SEES.full?.includes(column) || SEES.staff?.includes(column)
    if (!seesAddress) expect(found.body, 'the address of a person is for those who follow them').not.toContain(subject.email)
    if (verdict === 'NOT_FOUND') expect(found.body).not.toContain(subject.beneficiaryId)
    if (seesAddress && scope === '') expect(found.body).toContain(subject.email)
  }
})

test('« Ma structure » is a short card: the name, a way to take the follow-up over, and none into the fiche', async () => {
  const subject = await aSubject('PRE_own')
  const { cookie } = await signedIn('PRE_sameStructure')
  const page = await callRoute(`/utilisateurs?vue=structure&q=${subject.lastName}`, cookie)
  expect(page.body).toContain(subject.lastName.toUpperCase())
  expect(page.body).toContain(`/utilisateurs/${subject.beneficiaryId}/reprendre`)
  expect(page.body.replaceAll(`/utilisateurs/${subject.beneficiaryId}/reprendre`, '')).not.toContain(`/utilisateurs/${subject.beneficiaryId}`)
  expect(page.body).not.toContain(subject.email)
})

test.each(OWN_TEST_PAGES)('%s is the person’s alone', async (path) => {
  expect(BUILT_ROUTES).toContain(path)
  for (const column of COLUMNS) {
    const { cookie } = await signedIn(column)
    const { status, redirect } = await callRoute(path, cookie)
    if (column === 'ANON') expect(redirect).toMatch(/^\/connexion/)
    else if (ACTORS[column] === 'beneficiary') expect([200, 307]).toContain(status)
    else expect(status, column).toBe(403)
  }
})
