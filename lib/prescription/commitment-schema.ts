import { DOCUMENT_LABELS } from '@/lib/organisation/document-types'
import { choices, identifier, optionalIdentifier, requiredChoice, tick, wholeNumber } from '@/lib/prescription/form-fields'
import { TEST_CHOICE_LABELS } from '@/lib/prescription/vocabulary/test-choice'

/**
 * Where the prescription goes, in whose name, and what happens to the Test. `idempotencyKey` names this copy of the form: its draft and
 * its sending share it. A person who came to Wimoov by themselves is sent by no structure.
 */
export const commitmentShape = {
  idempotencyKey: identifier(),
  /** Of the draft that this page has read: what a save is compared with. */
  draftVersion: wholeNumber(0, 999_999_999),
  platformId: identifier('Choisissez la plateforme de mobilité.'),
  /** The documents that will come after « Créer »; those that the plateforme does not ask for are dropped by `prescribe`. */
  laterDocuments: choices('laterDocuments', DOCUMENT_LABELS),
  organisationId: optionalIdentifier('Choisissez votre structure.'),
  personInformed: tick().refine((informed) => informed, {
    error: 'Informez la personne, obtenez son accord, puis cochez cette case\u00a0: elle est nécessaire.',
  }),
  testChoice: requiredChoice('testChoice', TEST_CHOICE_LABELS),
}
