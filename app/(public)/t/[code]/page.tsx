import type { Metadata } from 'next'
import { OpenHandoverView } from '@/components/mobility-test/open-handover-view'

export const metadata: Metadata = { title: 'Ouvrir le Test Mobilité' }

// Looking opens nothing and says nothing of the code: only the button does.
export default async function Page({ params }: PageProps<'/t/[code]'>) {
  const { code } = await params
  return <OpenHandoverView code={code.slice(0, 40)} />
}
