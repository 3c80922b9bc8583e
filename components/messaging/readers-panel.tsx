import type { ReaderData } from '@/components/messaging/message-item'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { ROLE_LABELS } from '@/lib/account/actor'
import { formatShortDate } from '@/lib/infra/format'
import { blockAccountAction } from '@/lib/messaging/actions'

type ReadersPanelProps = { readers: ReaderData[]; leavers: { name: string; leftAt: Date }[]; ownId: string; /** Whom one may block: a thread without a record. */ mayBlock: boolean; blocked: string[]; professional: boolean }

/** Who is in the thread and reads it, in sight before one writes; and who has left. */
export function ReadersPanel({ readers, leavers, ownId, mayBlock, blocked, professional }: ReadersPanelProps) {
  return (
    <>
      <ul className="divide-line divide-y">
        {readers.map(({ accountId, firstName, lastName, role, place }) => (
          <li key={accountId} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span>
              <span className="block font-bold">
                {firstName} {lastName}
                {accountId === ownId && ' (vous)'}
              </span>
              <span className="text-ink-soft block text-sm">{[ROLE_LABELS[role], place].filter(Boolean).join(', ')}</span>
            </span>
            {professional && mayBlock && accountId !== ownId && (
              <ActionForm action={blockAccountAction} idPrefix={`bloquer-${accountId}-`}>
                <HiddenField name="accountId" value={accountId} />
                <HiddenField name="blocked" value={blocked.includes(accountId) ? 'non' : 'oui'} />
                <SubmitButton variant="quiet" className="-ml-5">
                  {blocked.includes(accountId) ? 'Débloquer' : 'Bloquer'}
                  <span className="sr-only">
                    {' '}
                    {firstName} {lastName}
                  </span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {leavers.map(({ name, leftAt }) => (
        <p key={name + leftAt.toISOString()} className="text-ink-soft mt-2 text-sm">
          {name} a quitté la conversation le {formatShortDate(leftAt)}.
        </p>
      ))}
    </>
  )
}
