import { closeCriterion } from '@/lib/administration/close-criterion'
import { blankCriterion, isBlank, openCriterion, type RulesDraft } from '@/lib/administration/rules-draft'

/** A button of the rules' form that publishes nothing, as it is posted: its name, and for some the place of a criterion. */
const ACT = /^(keep|add|drop|edit|remove|up|search)(?:-(\d{1,2}))?$/

/** The draft after a press. A criterion being written is closed first, except when it is dropped. Throws a Refusal when it cannot be. */
export function draftAfter(draft: RulesDraft, act: string): RulesDraft {
  const [, name, place] = ACT.exec(act) ?? []
  const at = Number(place)
  switch (name) {
    case 'add': {
      const closed = withCriterionClosed(draft)
      return { ...closed, open: blankCriterion(closed.criteria.length) }
    }
    case 'edit':
      return opened(draft, at)
    case 'remove':
      return without(draft, at)
    case 'up':
      return raised(draft, at)
    case 'drop':
      return { ...draft, open: null }
    case 'search':
      return draft
    default:
      return withCriterionClosed(draft)
  }
}

/** The same, with the criterion being written back among the others; one left blank goes away. */
export function withCriterionClosed(draft: RulesDraft): RulesDraft {
  if (!draft.open) return draft
  if (isBlank(draft.open)) return { ...draft, open: null }
  const criteria = draft.criteria.toSpliced(Math.min(draft.open.at, draft.criteria.length), 0, closeCriterion(draft.open))
  return { ...draft, criteria, open: null }
}

// Places are those of the closed list that the person saw: closing the open one may shift them, hence by identity.
function opened(draft: RulesDraft, at: number): RulesDraft {
  const chosen = draft.criteria[at]
  if (!chosen) return draft
  const closed = withCriterionClosed(draft)
  const place = closed.criteria.indexOf(chosen)
  return { ...closed, criteria: closed.criteria.toSpliced(place, 1), open: openCriterion(chosen, place) }
}

function without(draft: RulesDraft, at: number): RulesDraft {
  const { open } = draft
  return { ...draft, criteria: draft.criteria.filter((_, place) => place !== at), open: open && open.at > at ? { ...open, at: open.at - 1 } : open }
}

function raised(draft: RulesDraft, at: number): RulesDraft {
  const chosen = draft.criteria[at]
  return chosen && at > 0 ? { ...draft, criteria: draft.criteria.toSpliced(at, 1).toSpliced(at - 1, 0, chosen) } : draft
}
