import type { Metadata } from 'next'
import { NextStep } from '@/components/mobility-test/next-step'
import { requireActor } from '@/lib/account/require-actor'
import { comingAppointments } from '@/lib/appointment/queries'
import { ownTest } from '@/lib/mobility-test/queries'

export const metadata: Metadata = { title: 'Mon espace' }

export default async function Page() {
  const actor = await requireActor('beneficiary.read', 'BENEFICIARY')
  const [test, appointments] = await Promise.all([ownTest(actor), comingAppointments(actor)])
  return <NextStep firstName={actor.firstName} test={test} appointments={appointments} />
}
