'use server'

import { action } from '@/lib/account/action'
import { DocumentSchema } from '@/lib/prescription/document-schema'
import { mayRemoveDocuments } from '@/lib/prescription/document-policy'
import { removeDocument } from '@/lib/prescription/remove-document'

export const removeDocumentAction = action({ act: 'document.delete', may: mayRemoveDocuments, schema: DocumentSchema }, async (actor, input) => {
  await removeDocument(actor, input)
  return { message: 'La pièce est retirée, et son fichier effacé.' }
})
