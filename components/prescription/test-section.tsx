import { choicesOf } from '@/components/prescription/choices'
import { fieldProps } from '@/components/prescription/field-props'
import { Section } from '@/components/prescription/section'
import { RadioGroup } from '@/components/ui/choice-group'
import { TEST_CHOICE_LABELS, type TestChoice } from '@/lib/prescription/vocabulary/test-choice'

const WHAT_FOLLOWS: Record<TestChoice, string> = {
  NOW: 'Votre mot de passe vous est demandé, puis le Test commence. Comptez 20 à 40 minutes.',
  LATER: 'La prescription part tout de suite. Vous choisirez sur la fiche quand et comment passer le Test.',
  DELEGATED: 'La plateforme reçoit un message. Un conseiller Wimoov passera le Test avec la personne.',
}

/** « 5. Test Mobilité »: the guide's three choices. */
export function TestSection() {
  const choices = choicesOf(TEST_CHOICE_LABELS).map((choice) => ({ ...choice, help: WHAT_FOLLOWS[choice.value as TestChoice] }))
  return (
    <Section name="TEST">
      <RadioGroup {...fieldProps('testChoice')} choices={choices} />
    </Section>
  )
}
