import { expect, test } from 'vitest'
import { documentName } from '@/lib/record/document-name'
import { expiryDay } from '@/lib/record/document-dates'
import { weightOf } from '@/lib/record/document-limits'

test.each([
  ['2026-11-23', 3, '2027-02-23'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-01-31', 1, '2026-02-28'],
] as const)('%s plus %i months is %s', (issuedOn, months, expiry) => expect(expiryDay(issuedOn, months)).toBe(expiry))

test('a day that is unknown, or does not matter, never expires', () => {
  expect(expiryDay(null, 3)).toBeNull()
  expect(expiryDay('2026-11-23', null)).toBeNull()
})

test('the name of a download is ours, in plain letters', () => {
  const uploadedAt = new Date('2026-11-23T10:00:00Z')
  expect(documentName({ type: 'INCOME_PROOF', mediaType: 'application/pdf', uploadedAt })).toBe('attestation-caf-ou-msa-2026-11-23.pdf')
  expect(documentName({ type: 'IDENTITY', mediaType: 'image/jpeg', uploadedAt })).toBe('piece-d-identite-ou-titre-de-sejour-2026-11-23.jpg')
})

test('weights as people say them', () => {
  expect([weightOf(20), weightOf(350_400), weightOf(2_440_000), weightOf(10_000_000)]).toEqual(['1\u00a0Ko', '350\u00a0Ko', '2,4\u00a0Mo', '10\u00a0Mo'])
})
