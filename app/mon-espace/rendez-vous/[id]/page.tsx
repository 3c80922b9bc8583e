import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OwnAnswer } from '@/components/appointment/own-answer'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/account/require-actor'
import { OWN_DONE_LABELS } from '@/lib/appointment/labels'
import { myAppointment } from '@/lib/appointment/my-appointments'
import { recordAudit } from '@/lib/infra/audit'
import { isCodeOf } from '@/lib/infra/codes'
import { routes } from '@/lib/infra/routes'

export const metadata: Metadata = { title: 'Mon rendez-vous' }

export default async function Page({ params, searchParams }: PageProps<'/mon-espace/rendez-vous/[id]'>) {
  const actor = await requireActor('appointment.own', 'BENEFICIARY')
  const [{ id }, { fait }] = await Promise.all([params, searchParams])
  const appointment = await myAppointment(actor, id)
  if (!appointment || !actor.beneficiaryId) {
    await recordAudit({ actorId: actor.accountId, act: 'appointment.own', outcome: 'REFUSED', subject: { type: 'appointment', id } })
    notFound()
  }
  return (
    <>
      <Breadcrumb trail={[{ label: 'Mon espace', href: routes.mySpace }, { label: 'Mes rendez-vous', href: routes.myAppointments() }]} here={appointment.title} />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageTitle>Mon rendez-vous</PageTitle>
        <PrintButton>Imprimer</PrintButton>
      </div>
      <div className="mt-6">{isCodeOf(OWN_DONE_LABELS, fait) && <Alert tone="success">{OWN_DONE_LABELS[fait]}</Alert>}</div>
      <OwnAnswer appointment={appointment} answerKey={{ beneficiaryId: actor.beneficiaryId }} />
    </>
  )
}
