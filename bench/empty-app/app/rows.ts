import { PROFESSIONAL_ROLES } from '@/lib/account/actor'
import type { UserList } from '@/lib/beneficiary/list'
import { type ListFilters, parseFilters } from '@/lib/beneficiary/list-filters'
import { listLinks } from '@/lib/beneficiary/list-links'

const ACCESSES = ['NONE', 'NONE', 'INVITED', 'ACTIVE', 'NONE'] as const

/** A full page of the list, made once: what is left is the markup. */
const list: UserList = {
  rows: Array.from({ length: 25 }, (_, index) => ({
    id: `0190b000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    role: 'BENEFICIARY' as const,
    email: `personne.dupont${index}@orange.example`,
    firstName: 'Élodie',
    lastName: 'Dupont',
    access: ACCESSES[index % ACCESSES.length] ?? 'NONE',
    removed: false,
  })),
  total: 5043,
  more: false,
  page: 1,
  pages: 202,
  cut: false,
}

const given = (filters: ListFilters) => ({ list, filters, links: listLinks(filters) })

export const mine = { ...given(parseFilters({})), types: ['BENEFICIARY'] as const, hasColleagues: true, mayPrescribe: true, mayRemove: false }

export const everybody = { ...given(parseFilters({ q: 'dupont' })), types: ['BENEFICIARY', ...PROFESSIONAL_ROLES] as const, hasColleagues: false, mayPrescribe: false, mayRemove: true }
