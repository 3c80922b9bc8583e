export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

const shape = 'rounded-control inline-flex min-h-11 items-center justify-center gap-2 px-5 py-2.5 text-center font-bold no-underline transition-colors disabled:opacity-70'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-brand-700 text-ink-inverse hover:bg-brand-900',
  secondary: 'border-brand-700 text-brand-800 bg-surface hover:bg-brand-50 border-2',
  quiet: 'text-brand-800 hover:bg-brand-50',
  danger: 'bg-danger-700 text-ink-inverse hover:brightness-90',
}

/** The look of a button or of a link that acts as one. */
export const buttonStyle = (variant: ButtonVariant = 'primary', className = '') => `${shape} ${variants[variant]} ${className}`
