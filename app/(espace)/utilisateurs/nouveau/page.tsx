import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewPrescription } from '@/components/prescription/new-prescription'
import { NoStructure } from '@/components/prescription/no-structure'
import { requireActor } from '@/lib/account/require-actor'
import { recordAudit } from '@/lib/infra/audit'
import { recordReading } from '@/lib/infra/record-reading'
import { env } from '@/lib/infra/env'
import { initialValues } from '@/lib/prescription/initial-values'
import { mayPrescribe } from '@/lib/prescription/policy'
import { today } from '@/lib/prescription/prescription-context'
import { prescriptionFormData } from '@/lib/prescription/queries'

export const metadata: Metadata = { title: 'Créer un bénéficiaire' }

export default async function Page({ searchParams }: PageProps<'/utilisateurs/nouveau'>) {
  const actor = await requireActor('prescription.create', 'PRESCRIBER', 'ADVISOR')
  if (!mayPrescribe(actor)) return <NoStructure hotline={env().HOTLINE_EMAIL} />
  const { brouillon, personne, contexte } = await searchParams
  const data = await prescriptionFormData(actor, { draftId: one(brouillon), beneficiaryId: one(personne), contextId: one(contexte) })
  if (!data) {
    await recordAudit({ actorId: actor.accountId, act: 'prescription.create', outcome: 'REFUSED', detail: { code: 'NOT_FOUND' } })
    notFound()
  }
  const { person, lostPerson, organisations, platforms, documents, draft, drafts } = data
  // The contact details of a known person are on the page.
  if (person) await recordReading({ actorId: actor.accountId, act: 'beneficiary.read', subject: { type: 'beneficiary', id: person.id } })
  return (
    <NewPrescription
      initialValues={initialValues(data, randomUUID())}
      draft={draft && { id: draft.id, savedAt: draft.savedAt }}
      drafts={drafts}
      person={person}
      lostPerson={lostPerson}
      organisations={organisations}
      platforms={platforms}
      documents={documents}
      today={today()}
      hotline={env().HOTLINE_EMAIL}
    />
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
