import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, vi } from 'vitest'

// A test file has a database of its own, cloned from the template, and starts each test with the personas and nothing else.
const database = `file_${randomBytes(8).toString('hex')}`
const inDatabase = (url: string) => url.replace(/\/postgres$/, `/${database}`)
const ownerUrl = inDatabase(inject('ownerUrl'))

Object.assign(process.env, {
  DATABASE_URL: inDatabase(inject('webUrl')),
  DATABASE_OWNER_URL: ownerUrl,
  NEXTAUTH_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
  NEXTAUTH_URL: 'http://localhost:3000',
})

// Use cases run outside Next: there is no request to read.
vi.mock('next/headers', () => ({ headers: () => Promise.reject(new Error('no request')), cookies: () => Promise.reject(new Error('no request')) }))

let owner: pg.Client

beforeAll(async () => {
  const admin = new pg.Client({ connectionString: inject('ownerUrl') })
  await admin.connect()
  // Cloning needs the template to be idle: another file may be cloning it at this very moment.
  await admin.query('SELECT pg_advisory_lock(20261123)')
  await admin.query(`CREATE DATABASE ${database} TEMPLATE ${inject('template')}`)
  await admin.query('SELECT pg_advisory_unlock(20261123)')
  await admin.end()
  owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { publishCatalogue } = await import('../../prisma/seed/catalogue/publish')
  await publishCatalogue()
})

beforeEach(async () => {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'question_bank')",
  )
  await owner.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`)
  const { createTestPersonas } = await import('./actors')
  await createTestPersonas()
})

const consoleError = vi.spyOn(console, 'error')
afterEach(() => {
  expect(consoleError, 'nothing may be written to console.error').not.toHaveBeenCalled()
  consoleError.mockClear()
})

afterAll(async () => {
  const { db } = await import('../../lib/infra/db')
  await db.$disconnect()
  await owner?.end()
  const admin = new pg.Client({ connectionString: inject('ownerUrl') })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  await admin.end()
})
