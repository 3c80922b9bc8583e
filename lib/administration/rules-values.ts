import 'server-only'
import type { RulesDraft } from '@/lib/administration/rules-draft'
import type { FormState } from '@/lib/infra/form-state'
import { plural } from '@/lib/infra/format'
import { communeByInsee, searchCommunes } from '@/lib/organisation/communes'

/** The draft as the form's fields hold it. `act` is the button that was pressed: it decides what is found and where the focus goes. */
export function rulesValues(draft: RulesDraft, act = ''): FormState['values'] {
  const { open, documents } = draft
  const found = act === 'search' ? foundCommunes(draft) : []
  return {
    brandName: draft.brandName,
    brandIntroduction: draft.brandIntroduction,
    mailbox: draft.mailbox,
    departements: draft.departements,
    communes: draft.communes,
    communeLabels: draft.communes.map(communeLabel),
    communeSearch: act === 'search' ? draft.communeSearch : '',
    communesFound: found,
    criteria: draft.criteria.map((criterion) => JSON.stringify(criterion)),
    openAt: open ? `${open.at}` : '',
    ...(open ? { criterionId: open.id, sentence: open.sentence, ageMin: open.ageMin, ageMax: open.ageMax, answers: open.answers, document: open.document } : {}),
    services: draft.services,
    ...Object.fromEntries(Object.entries(documents).flatMap(([type, { asked, months }]) => [[`document-${type}`, asked], [`months-${type}`, months]])),
    focus: focusAfter(act),
    said: said(act, found.length),
  }
}

/** « 44109 Nantes (44000, 44100…) »: the code first, as the form posts it. */
function communeLabel(code: string) {
  const commune = communeByInsee(code)
  if (!commune) return `${code} Commune inconnue`
  const [first = '', ...others] = commune.postalCodes
  return `${code} ${commune.name} (${first}${others.length > 0 ? '…' : ''})`
}

const FOUND = 30

function foundCommunes({ communeSearch, communes }: RulesDraft) {
  const byCode = communeByInsee(communeSearch.trim().toUpperCase())
  const found = [...(byCode ? [byCode] : []), ...searchCommunes(communeSearch, FOUND)]
  return [...new Set(found.map(({ inseeCode }) => inseeCode))].filter((code) => !communes.includes(code)).map(communeLabel)
}

function focusAfter(act: string) {
  if (act === '') return ''
  if (act === 'search') return 'communes'
  return act === 'add' || act.startsWith('edit') ? 'sentence' : 'criteria'
}

function said(act: string, found: number): string {
  const [name] = act.split('-')
  switch (name) {
    case 'search':
      return found === 0 ? 'Aucune autre commune trouvée. Essayez son nom ou son code postal.' : `${plural(found, 'commune trouvée', 'communes trouvées')}. Cochez celles à ajouter.`
    case 'keep':
      return 'Critère gardé. Il servira une fois les règles publiées.'
    case 'remove':
      return 'Critère retiré. Rien ne change avant la publication.'
    case 'up':
      return 'Critère monté d’un rang.'
    default:
      return ''
  }
}
