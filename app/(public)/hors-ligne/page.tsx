import type { Metadata } from 'next'
import { WaitsForNetwork } from '@/components/mobility-test/waits-for-network'
import { KeptResources } from '@/components/my-space/kept-resources'
import { PageTitle } from '@/components/ui/page-title'

export const metadata: Metadata = { title: 'Pas de réseau' }

// Kept by the service worker, for everybody alike: it takes the place of a page that cannot come, and lists what this phone can read.
export default function Page() {
  return (
    <>
      <PageTitle>Pas de réseau pour le moment</PageTitle>
      <p className="mt-4 text-lg">Cette page ne peut pas s’afficher sans réseau. Elle revient toute seule dès que le réseau est là.</p>
      <WaitsForNetwork />
      <KeptResources />
    </>
  )
}
