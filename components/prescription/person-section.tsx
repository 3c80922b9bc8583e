import { DuplicatesPanel } from '@/components/prescription/duplicates-panel'
import { ContactFields } from '@/components/prescription/contact-fields'
import { IdentityFields } from '@/components/prescription/identity-fields'
import { type KnownPerson, KnownPersonCard } from '@/components/prescription/known-person-card'
import type { Platform } from '@/components/prescription/platform-card'
import { Section } from '@/components/prescription/section'
import { TerritoryFields } from '@/components/prescription/territory-fields'

type PersonSectionProps = { person: KnownPerson | null; platforms: Platform[]; today: string }

/** « 1. Personne ». */
export function PersonSection({ person, platforms, today }: PersonSectionProps) {
  return (
    <Section name="PERSON">
      {person ? <KnownPersonCard person={person} /> : <IdentityFields today={today} />}
      <ContactFields />
      {!person && <DuplicatesPanel />}
      <TerritoryFields platforms={platforms} today={today} knownBirthDate={person && person.birthDate.toISOString().slice(0, 10)} />
    </Section>
  )
}
