'use client'

import { OpenCriterionFields } from '@/components/administration/open-criterion-fields'
import { useField } from '@/components/ui/form-context'
import type { Choice } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { buttonStyle } from '@/components/ui/button-style'
import { conditionLabel, type CriterionChoices } from '@/lib/administration/criterion-labels'
import type { Criterion } from '@/lib/organisation/platform-rules-schema'

type CriteriaFieldsProps = { criteria: CriterionChoices; documents: Choice[] }

/** The criteria of the rules: each a line, and one at a time opened to be written. */
export function CriteriaFields({ criteria, documents }: CriteriaFieldsProps) {
  const closed = useField('criteria').ticked.map((text) => ({ text, criterion: readCriterion(text) }))
  const openAt = useField('openAt').typed ?? ''
  const said = useField('said').typed
  const focused = useField('focus').typed === 'criteria'
  const at = openAt === '' ? -1 : Math.min(Number(openAt), closed.length)
  const open = <OpenCriterionFields key="open" criteria={criteria} documents={documents} />
  return (
    <div className="space-y-4">
      <p className="max-w-prose">Une personne est éligible quand tous les critères sont remplis. Un critère l’est dès qu’une de ses conditions l’est.</p>
      <input type="hidden" name="openAt" value={openAt} />
      <p role="status">{focused && said}</p>
      <ol className="space-y-3">
        {closed.map(({ text, criterion }, index) => (
          <li key={`${index}-${criterion.id}`} className="space-y-3">
            {index === at && open}
            <ClosedCriterion text={text} criterion={criterion} place={index} documents={documents} />
          </li>
        ))}
        {at === closed.length && <li>{open}</li>}
      </ol>
      {closed.length === 0 && at < 0 && <p className="text-ink-soft">Aucun critère&nbsp;: toute personne du territoire est éligible.</p>}
      <button type="submit" name="act" value="add" autoFocus={focused} className={buttonStyle('secondary')}>
        Ajouter un critère
      </button>
    </div>
  )
}

type ClosedCriterionProps = { text: string; criterion: Criterion; place: number; documents: Choice[] }

function ClosedCriterion({ text, criterion, place, documents }: ClosedCriterionProps) {
  const proof = documents.find(({ value }) => value === criterion.document)
  const about = <span className="sr-only"> le critère «&nbsp;{criterion.sentence}&nbsp;»</span>
  return (
    <div className="border-line rounded-control border p-4">
      <input type="hidden" name="criteria" value={text} />
      <p className="font-bold wrap-anywhere">{criterion.sentence}</p>
      <p className="text-ink-soft text-sm">{criterion.anyOf.map(conditionLabel).join('\u00a0; ou ')}</p>
      {proof && <p className="text-ink-soft text-sm">Pièce qui le prouve&nbsp;: {proof.label}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        <SubmitButton name="act" value={`edit-${place}`} variant="quiet">
          Modifier{about}
        </SubmitButton>
        {place > 0 && (
          <SubmitButton name="act" value={`up-${place}`} variant="quiet">
            Monter{about}
          </SubmitButton>
        )}
        <SubmitButton name="act" value={`remove-${place}`} variant="quiet">
          Retirer{about}
        </SubmitButton>
      </div>
    </div>
  )
}

// What the server gave, or what it refused and gave back: shown either way.
function readCriterion(text: string): Criterion {
  try {
    return JSON.parse(text) as Criterion
  } catch {
    return { id: 'illisible', sentence: 'Critère illisible', anyOf: [], document: null }
  }
}
