import { expect, test } from 'vitest'
import { MAIL_GALLERY, galleryMail, mailGallery } from '@/lib/administration/mail-gallery'
import { DEMO_DATA } from '@/lib/infra/mail/example'
import { MAIL_RENDERERS } from '@/lib/start-server'

Object.assign(process.env, { DATABASE_URL: 'postgresql://nobody@localhost/none', NEXTAUTH_SECRET: 'a-secret-for-tests-only-0123456789abcdef', NEXTAUTH_URL: 'http://localhost:3000' })

test('every kind of mail is in the gallery, and nothing else', () => {
  expect(Object.keys(MAIL_GALLERY).sort()).toEqual(Object.keys(MAIL_RENDERERS).sort())
})

// Every mail of the product is rendered twice: more than the usual five seconds on a busy machine.
test('every mail has a name, a subject without anything personal, and a text that says as much as its HTML', { timeout: 60_000 }, async () => {
  const mails = await mailGallery()
  for (const { kind, label, examples } of mails) {
    expect(label, kind).not.toBe('Message')
    expect(examples.length, kind).toBeGreaterThan(0)
    for (const [index, { subject, text }] of examples.entries()) {
      for (const personal of Object.values(DEMO_DATA)) expect(subject.toLocaleLowerCase('fr'), kind).not.toContain(personal.toLocaleLowerCase('fr'))
      expect(subject, kind).not.toMatch(/\d{2}|@|«|undefined|null/)
      expect(text, kind).toContain('Bonjour')
      expect(`${subject}${text}`, kind).not.toMatch(/undefined|\[object|NaN/)
      expect((await galleryMail(kind, index))?.html, kind).toContain('lang="fr"')
    }
  }
})

test('an unknown mail is none', async () => {
  for (const [kind, index] of [['constructor', 0], ['invitation', 99], ['invitation', -1]] as const) expect(await galleryMail(kind, index)).toBeNull()
})
