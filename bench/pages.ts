import type { Request } from 'autocannon'
import { colleagueList } from '@/lib/beneficiary/colleague-list'
import { userList } from '@/lib/beneficiary/list'
import { type ListFilters, parseFilters } from '@/lib/beneficiary/list-filters'
import { db } from '@/lib/infra/db'
import { menuCounts, toDoList } from '@/lib/indicator/to-do'
import type { Aim } from './figures'
import type { HttpCase } from './load'
import type { Signed } from './sessions'
import { type Statement, statementsOf } from './statements'

export const TERMS = ['dupont', 'garnier', 'moreau', 'perrin', 'chevalier', 'lambert', 'traor', 'haddad', 'guillot', 'masson', 'vasseur', 'fabre', 'picard', 'bouvier', 'langlois', 'weber', 'diallo', 'cousin', 'klein', 'carlier']
const FULL_NAMES = TERMS.map((term, index) => `${['élodie', 'karim', 'thomas', 'samira'][index % 4]} ${term}`)

/** `usual`: prescribers of about 150 people, `large`: of about 5,000. */
export type People = { hotline: Signed[]; usual: Signed[]; large: Signed[]; advisors: Signed[] }
export type Origins = { product: string; empty: string; raw: string }

export const NAMES = {
  rawSearch: 'raw node + pg, the search’s own statement',
  search: 'search page, one word, exact total',
  fullName: 'search page, first and last name',
  browse: 'list of everybody, not searched',
  emptyEverybody: 'same markup, empty-handed (hotline)',
  rawMine: 'raw node + pg, the own list’s statement',
  mine: 'own list page, about 150 people',
  largeMine: 'own list page, about 5,000 people',
  mineSearched: 'search in one’s own list',
  structure: 'list of the structure, about 1,500 people',
  advised: 'list of an advisor, about 10,000 people',
  advisedSearched: 'search in the list of an advisor',
  emptyMine: 'same markup, empty-handed (prescriber)',
  bare: 'empty Next page',
} as const

export const PAGE_AIMS: Aim[] = [
  { name: NAMES.search, against: NAMES.rawSearch, atLeast: 0.45 },
  { name: NAMES.search, against: NAMES.emptyEverybody, atLeast: null },
  { name: NAMES.fullName, against: NAMES.emptyEverybody, atLeast: 0.8 },
  { name: NAMES.browse, against: NAMES.emptyEverybody, atLeast: null },
  { name: NAMES.mine, against: NAMES.emptyMine, atLeast: 0.8 },
  { name: NAMES.largeMine, against: NAMES.emptyMine, atLeast: null },
  { name: NAMES.mineSearched, against: NAMES.emptyMine, atLeast: null },
  { name: NAMES.structure, against: NAMES.emptyMine, atLeast: null },
  { name: NAMES.advised, against: NAMES.emptyMine, atLeast: null },
  { name: NAMES.advisedSearched, against: NAMES.emptyMine, atLeast: null },
  { name: NAMES.emptyMine, against: NAMES.bare, atLeast: null },
]

/** The statements of each search and of each own list, for the raw server. */
export async function listStatements({ hotline, usual }: People): Promise<Record<'search' | 'mine', Statement[][]>> {
  const search: Statement[][] = []
  for (const q of TERMS) search.push(await statementsOf(() => userList(hotline[0]!.actor, filtered({ q }))))
  const mine: Statement[][] = []
  for (const { actor } of usual) mine.push(await statementsOf(() => userList(actor, filtered())))
  return { search, mine }
}

/** Statements whose plans are worth reading. */
export async function plannedStatements({ hotline, usual, large, advisors }: People): Promise<[string, Statement[]][]> {
  const everybody = hotline[0]!.actor
  return [
    ['search, « dupont »', await statementsOf(() => userList(everybody, filtered({ q: 'dupont' })))],
    ['search, « élodie dupont »', await statementsOf(() => userList(everybody, filtered({ q: 'élodie dupont' })))],
    ['everybody, not searched', await statementsOf(() => userList(everybody, filtered()))],
    ['own list, about 150 people', await statementsOf(() => userList(usual[0]!.actor, filtered()))],
    ['own list, about 5,000 people', await statementsOf(() => userList(large[0]!.actor, filtered()))],
    ['« À faire » of Accueil, about 150 people', await statementsOf(() => toDoList(usual[0]!.actor))],
    ['« À faire » of Accueil, about 5,000 people', await statementsOf(() => toDoList(large[0]!.actor))],
    ['list of an advisor', await statementsOf(() => userList(advisors[0]!.actor, filtered()))],
    ['search in the list of an advisor', await statementsOf(() => userList(advisors[0]!.actor, filtered({ q: 'dupont' })))],
    ['« À faire » of Accueil, an advisor', await statementsOf(() => toDoList(advisors[0]!.actor))],
    ['counts of the menu, about 150 people', await statementsOf(() => menuCounts(usual[0]!.actor))],
    ['counts of the menu, about 5,000 people', await statementsOf(() => menuCounts(large[0]!.actor))],
    ['counts of the menu, an advisor', await statementsOf(() => menuCounts(advisors[0]!.actor))],
    ['list of the structure', await statementsOf(() => colleagueList(usual[0]!.actor, filtered()))],
  ]
}

export function pageCases({ hotline, usual, large, advisors }: People, { product, empty, raw }: Origins): HttpCase[] {
  const page = (name: string, people: Signed[], addresses: string[]): HttpCase => ({ name, origin: product, expected: 'id="recherche"', requests: asked(people, addresses) })
  const plain = (name: string, origin: string, paths: string[], expected?: string): HttpCase => ({ name, origin, expected, requests: paths.map((path) => ({ path })) })
  const searches = (words: string[]) => words.map((q) => `/utilisateurs?${new URLSearchParams({ q })}`)
  return [
    plain(NAMES.rawSearch, raw, TERMS.map((_, index) => `/search/${index}`)),
    page(NAMES.search, hotline, searches(TERMS)),
    plain(NAMES.emptyEverybody, empty, ['/everybody'], 'id="recherche"'),
    page(NAMES.fullName, hotline, searches(FULL_NAMES)),
    page(NAMES.browse, hotline, ['/utilisateurs']),
    plain(NAMES.rawMine, raw, usual.map((_, index) => `/mine/${index}`)),
    page(NAMES.mine, usual, ['/utilisateurs']),
    plain(NAMES.emptyMine, empty, ['/mine'], 'id="recherche"'),
    page(NAMES.largeMine, large, ['/utilisateurs']),
    page(NAMES.mineSearched, usual, searches(TERMS)),
    page(NAMES.structure, usual, ['/utilisateurs?vue=structure']),
    page(NAMES.advised, advisors, ['/utilisateurs']),
    page(NAMES.advisedSearched, advisors, searches(TERMS)),
    plain(NAMES.bare, empty, ['/vide']),
  ]
}

/** Searches that were refused are pages too, and fast ones: how many people met the limit of searches. */
export async function throttledNote(): Promise<string> {
  const count = await db.throttleBucket.count({ where: { key: { startsWith: 'search:' }, blockedUntil: { not: null } } })
  return count === 0 ? 'Nobody met the limit of searches.' : `**${count} people met the limit of searches: the rates of searches are too high.**`
}

// Each person in turn, and each address in turn.
const asked = (people: Signed[], addresses: string[]): Request[] => people.map(({ cookie }, index) => ({ path: addresses[index % addresses.length]!, headers: { cookie } }))

const filtered = (changes: Partial<ListFilters> = {}): ListFilters => ({ ...parseFilters({}), ...changes })
