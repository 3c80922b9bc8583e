import { DuplicatesPanel } from '@/components/prescription/duplicates-panel'
import { ContactFields } from '@/components/prescription/contact-fields'
import { IdentityFields } from '@/components/prescription/identity-fields'
import { type KnownPerson, KnownPersonCard } from '@/components/prescription/known-person-card'
import { Section } from '@/components/prescription/section'
import { TerritoryFields } from '@/components/prescription/territory-fields'
import type { Judging } from '@/components/prescription/use-eligibility'

type PersonSectionProps = { person: KnownPerson | null; judging: Judging; hotline: string; /** Prescribers only. */ mayAskAccess: boolean }

/** « 1. Personne ». */
export function PersonSection({ person, judging, hotline, mayAskAccess }: PersonSectionProps) {
  return (
    <Section name="PERSON">
      {person ? <KnownPersonCard person={person} /> : <IdentityFields today={judging.today} mayAskAccess={mayAskAccess} />}
      <ContactFields />
      {!person && <DuplicatesPanel />}
      <TerritoryFields {...judging} hotline={hotline} />
    </Section>
  )
}
