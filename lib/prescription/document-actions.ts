'use server'

import { action } from '@/lib/account/action'
import { toRecord } from '@/lib/beneficiary/to-record'
import { DocumentSchema } from '@/lib/prescription/document-schema'
import { mayRemoveDocuments } from '@/lib/prescription/document-policy'
import { removeDocument } from '@/lib/prescription/remove-document'

export const removeDocumentAction = action({ act: 'document.delete', may: mayRemoveDocuments, schema: DocumentSchema }, async (actor, input) => {
  const beneficiaryId = await removeDocument(actor, input)
  if (beneficiaryId) await toRecord(beneficiaryId, { piece: 'REMOVED' }, 'pieces')
  return { message: 'Le fichier est retiré du brouillon.' }
})
