import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/account/action'

type ActButtonProps = { action: FormAction; fields: Record<string, string>; label: string; what: string }

/** An act in one press, beside what happens next. */
export function ActButton({ action, fields, label, what }: ActButtonProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-4 py-4 first:pt-0 last:pb-0">
      <p className="max-w-prose min-w-0 flex-1 basis-72">{what}</p>
      <ActionForm action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <SubmitButton variant="secondary">{label}</SubmitButton>
      </ActionForm>
    </li>
  )
}
