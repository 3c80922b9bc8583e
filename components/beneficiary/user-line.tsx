import { Link } from '@/components/ui/link'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { ROLE_LABELS } from '@/lib/account/actor'
import { type Access, ACCESS_LABELS, FILTER_LABELS } from '@/lib/beneficiary/labels'
import type { UserRow } from '@/lib/beneficiary/list'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

const TONES: Record<Access, BadgeTone> = { ACTIVE: 'success', INVITED: 'info', NONE: 'neutral', DISABLED: 'warning' }

// The label that a card shows before each value, and a table in its head.
const cell =
  'flex justify-between gap-4 py-1 before:shrink-0 before:text-ink-soft before:content-[attr(data-label)] @4xl:table-cell @4xl:px-2 @4xl:py-2.5 @4xl:align-middle @4xl:before:content-none'

type UserLineProps = { row: UserRow; /** The filters of the list to come back to. */ from: string; mayRemove: boolean }

/** A person of the list. Prénom, NOM and the action lead to the record, as in the guide; of a professional, whom the hotline and administrators alone list, to the account. */
export function UserLine({ row, from, mayRemove }: UserLineProps) {
  const record = row.role === 'BENEFICIARY' ? routes.record(row.id, { liste: from }) : null
  const opens = record ?? routes.account(row.id)
  return (
    <tr
      role="row"
      className="border-line bg-surface rounded-card block border px-4 py-3 @4xl:hover:bg-brand-50 @4xl:table-row @4xl:border-0 @4xl:border-b"
    >
      <td role="cell" data-label={FILTER_LABELS.email} className={`${cell} break-all @4xl:min-w-40`}>
        {row.email ?? '—'}
      </td>
      <td role="cell" data-label={FILTER_LABELS.type} className={cell}>
        {ROLE_LABELS[row.role]}
      </td>
      <td role="cell" data-label={FILTER_LABELS.prenom} className={`${cell} @4xl:min-w-24`}>
        <ToPage href={opens}>{row.firstName}</ToPage>
      </td>
      <td role="cell" data-label={FILTER_LABELS.nom} className={`${cell} font-bold @4xl:min-w-28`}>
        <ToPage href={opens}>{row.lastName.toLocaleUpperCase('fr')}</ToPage>
      </td>
      <td role="cell" data-label={FILTER_LABELS.active} className={`${cell} whitespace-nowrap`}>
        <Badge tone={TONES[row.access]}>{ACCESS_LABELS[row.access]}</Badge>
      </td>
      <td role="cell" data-label={FILTER_LABELS.supprime} className={cell}>
        {row.removed ? <Badge tone="danger">Oui</Badge> : 'Non'}
      </td>
      <td role="cell" data-label="Actions" className={cell}>
        <Actions row={row} record={record} from={from} mayRemove={mayRemove} />
      </td>
    </tr>
  )
}

function ToPage({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="link wrap-anywhere">
      {children}
    </Link>
  )
}

function Actions({ row, record, from, mayRemove }: UserLineProps & { record: string | null }) {
  const who = <span className="sr-only"> {formatName(row)}</span>
  if (!record) {
    return (
      <span className="inline-flex flex-wrap justify-end gap-x-4 @4xl:justify-start">
        <Link href={routes.account(row.id)} className="link">
          Ouvrir{who}
        </Link>
        {row.email && (
          <a href={`mailto:${row.email}`} className="link">
            Écrire<span className="sr-only"> à</span>
            {who}
          </a>
        )}
      </span>
    )
  }
  return (
    <span className="inline-flex flex-wrap justify-end gap-x-4 @4xl:justify-start @5xl:flex-nowrap">
      <Link href={record} className="link">
        Ouvrir{who}
      </Link>
      {mayRemove && (
        <Link href={routes.removeRecord(row.id, { liste: from })} className="link">
          {row.removed ? 'Rétablir' : 'Supprimer'}
          {who}
        </Link>
      )}
    </span>
  )
}
