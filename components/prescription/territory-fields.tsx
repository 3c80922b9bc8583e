import { AddressFields } from '@/components/prescription/address-fields'
import { EligibilityPanel } from '@/components/prescription/eligibility-panel'
import { PlatformField } from '@/components/prescription/platform-field'
import { Group } from '@/components/prescription/section'
import type { Judging } from '@/components/prescription/use-eligibility'

/** Where the person lives, and the plateforme that this leads to. */
export function TerritoryFields({ hotline, ...judging }: Judging & { hotline: string }) {
  return (
    <>
      <AddressFields />
      <Group title="Plateforme Wimoov">
        <PlatformField platforms={judging.platforms} hotline={hotline} />
        <EligibilityPanel {...judging} />
      </Group>
    </>
  )
}
