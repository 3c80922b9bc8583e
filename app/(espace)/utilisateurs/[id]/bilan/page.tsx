import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssessmentView } from '@/components/assessment/assessment-view'
import { NoteForm } from '@/components/assessment/note-card'
import { ProfessionalResult } from '@/components/mobility-test/professional-result'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/account/require-actor'
import { advisorNote } from '@/lib/assessment/advisor-note'
import { assessmentPage } from '@/lib/assessment/assessment-page'
import { listAsked } from '@/lib/beneficiary/list-filters'
import { recordAudit } from '@/lib/infra/audit'
import { recordReading } from '@/lib/infra/record-reading'
import { testResult } from '@/lib/mobility-test/test-result'

export const metadata: Metadata = { title: 'Bilan' }

export default async function Page({ params, searchParams }: PageProps<'/utilisateurs/[id]/bilan'>) {
  const actor = await requireActor('assessment.validate', 'ADVISOR')
  const [{ id }, { liste }] = await Promise.all([params, searchParams])
  const page = await assessmentPage(actor, id)
  if (!page) {
    await recordAudit({ actorId: actor.accountId, act: 'assessment.validate', outcome: 'REFUSED', subject: { type: 'beneficiary', id } })
    notFound()
  }
  const [passed, note] = await Promise.all([page.form ? testResult(actor, id) : null, advisorNote(actor, id)])
  if (passed) await recordReading({ actorId: actor.accountId, act: 'test.readResult', subject: { type: 'beneficiary', id } })
  return (
    <AssessmentView
      page={page}
      list={listAsked(liste)}
      result={passed && passed.view !== 'BENEFICIARY' && <ProfessionalResult {...passed} />}
      note={
        note && (
          <Card>
            <NoteForm note={note} />
          </Card>
        )
      }
    />
  )
}
