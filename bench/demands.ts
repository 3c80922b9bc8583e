import type { Actor } from '@/lib/account/actor'
import { duplicatesOf } from '@/lib/prescription/duplicates'
import { personElsewhere } from '@/lib/prescription/known-elsewhere'
import { db } from '@/lib/infra/db'
import { queue, queueCounts } from '@/lib/prescription/queue'
import { parseQueueFilters } from '@/lib/prescription/queue-filters'
import { TERMS, type People } from './pages'
import type { Read } from './reads'

const FIRST_NAMES = ['elodi', 'karin', 'tomas', 'samyra']
const typed = (index: number) => ({ lastName: TERMS[index % TERMS.length]!, firstName: FIRST_NAMES[index % FIRST_NAMES.length]!, birthDate: '17/05/1994' })
const exact = (index: number) => ({ ...typed(index), birthDate: '1994-05-17', phone: `+336${String(index % 100_000_000).padStart(8, '0')}`, email: null })

/** What an advisor reads on « Demandes », and what is asked of everybody while somebody is typed. */
export function demandReads({ usual, large, advisors }: People): Read[] {
  const turn = (people: { actor: Actor }[], index: number) => people[index % people.length]!.actor
  const page = (index: number) => [turn(advisors, index), parseQueueFilters({})] as const
  return [
    { name: 'the queue of a plateforme and its counts', read: (index) => Promise.all([queue(...page(index)), queueCounts(...page(index))]) },
    { name: 'duplicates, about 150 people', read: (index) => duplicatesOf(turn(usual, index), typed(index)) },
    { name: 'duplicates, about 5,000 people', read: (index) => duplicatesOf(turn(large, index), typed(index)) },
    { name: 'duplicates, an advisor’s 10,000 people', read: (index) => duplicatesOf(turn(advisors, index), typed(index)) },
    { name: 'known elsewhere, among everybody', read: (index) => personElsewhere(db, turn(usual, index), exact(index)) },
  ]
}
