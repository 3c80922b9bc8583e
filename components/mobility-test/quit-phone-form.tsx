import { buttonStyle, type ButtonVariant } from '@/components/ui/button-style'
import { routes } from '@/lib/infra/routes'

/** Ends the session of the person's own phone. A plain form, so that the browser really leaves. */
export function QuitPhoneForm({ children, variant = 'secondary' }: { children: string; variant?: ButtonVariant }) {
  return (
    <form action={routes.handBack} method="post">
      <button type="submit" className={buttonStyle(variant, 'min-h-14 w-full')}>
        {children}
      </button>
    </form>
  )
}
