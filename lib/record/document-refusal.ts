import { Refusal, type RefusalCode } from '@/lib/infra/refusal'
import { DOCUMENT_REFUSALS, type DocumentRefusalReason } from '@/lib/record/document-refusals'

/** A refusal of a file. `reason` survives a redirection, where a sentence could not. */
export class DocumentRefusal extends Refusal {
  constructor(
    readonly reason: DocumentRefusalReason,
    code: RefusalCode = 'INVALID',
  ) {
    super(DOCUMENT_REFUSALS[reason], code, { file: [DOCUMENT_REFUSALS[reason]] })
  }
}
