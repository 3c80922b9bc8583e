import type { Metadata } from 'next'
import { type LinkShown, LinkView } from '@/components/appointment/link-view'
import { openLink } from '@/lib/appointment/appointment-link'
import { doorIsOpen } from '@/lib/appointment/link-door'
import { OWN_DONE_LABELS } from '@/lib/appointment/labels'
import { linkedAppointment } from '@/lib/appointment/my-appointments'
import { chosenSlot, linkedProposals } from '@/lib/appointment/open-proposals'
import { isCodeOf } from '@/lib/infra/codes'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Votre rendez-vous' }

// Looking changes nothing and says nothing: mail scanners open links before people do. Only pressing the button shows what it is about.
export default async function Page({ params, searchParams }: PageProps<'/rendez-vous/[token]'>) {
  const [{ token }, { fait }] = await Promise.all([params, searchParams])
  return <LinkView token={token} shown={await shownBy(token)} done={isCodeOf(OWN_DONE_LABELS, fait) ? fait : null} hotline={env().HOTLINE_EMAIL} />
}

async function shownBy(token: string): Promise<LinkShown> {
  const link = await openLink(token)
  if (!link) return { step: 'GONE' }
  if (!(await doorIsOpen(token))) return { step: 'CLOSED' }
  if (link.purpose === 'SLOTS') {
    const [proposals, chosen] = await Promise.all([linkedProposals(link.beneficiaryId), chosenSlot(link.beneficiaryId)])
    return { step: 'SLOTS', proposals, chosen }
  }
  const appointment = await linkedAppointment(link)
  return appointment ? { step: 'APPOINTMENT', appointment } : { step: 'GONE' }
}
