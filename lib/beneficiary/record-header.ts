import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { PrescriptionStatus, TestStatus } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { accessOfAccount } from '@/lib/beneficiary/access-sql'
import type { Access } from '@/lib/beneficiary/labels'
import { latestStatesSql } from '@/lib/beneficiary/latest-sql'
import { visibleToSql } from '@/lib/beneficiary/scope-sql'
import { stageOf } from '@/lib/beneficiary/stage'
import { db } from '@/lib/infra/db'

type Header = {
  id: string
  firstName: string
  lastName: string
  birthDate: Date
  email: string | null
  phone: string | null
  postalCode: string
  communeName: string
  createdAt: Date
  lastContactAt: Date
  removedAt: Date | null
  access: Access
  prescriber: string | null
  organisation: string | null
}
type Read = Header & { prescription: PrescriptionStatus | null; test: TestStatus | null }

/** Identity, stage and dates of a person that the actor may see; null otherwise. One statement: no password hash is read to tell « Activé ». */
export async function recordHeader(actor: Actor, id: string) {
  const [read] = await db.$queryRaw<Read[]>`
    SELECT r.id::text, r.first_name AS "firstName", r.last_name AS "lastName", r.birth_date AS "birthDate", r.email, r.phone,
      r.postal_code AS "postalCode", r.commune_name AS "communeName", r.created_at AS "createdAt", r.last_contact_at AS "lastContactAt",
      r.removed_at AS "removedAt", ${accessOfAccount} AS access, f.first_name || ' ' || f.last_name AS prescriber, o.name AS organisation,
      latest.prescription, latest.test
    FROM beneficiary r LEFT JOIN account a ON a.id = r.account_id LEFT JOIN account f ON f.id = r.followed_by_id LEFT JOIN organisation o ON o.id = r.followed_in_id
    LEFT JOIN LATERAL (${latestStatesSql(Prisma.sql`r.id`)}) latest ON true
    WHERE r.id = ${id}::uuid AND ${visibleToSql(actor)}`
  if (!read) return null
  const { prescription, test, ...header } = read
  return { ...header, stage: stageOf(prescription, test) }
}
