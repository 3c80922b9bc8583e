import { formatPhone } from '@/lib/infra/format'

/** A number to call, or null. */
export const phoneLink = (phone: string | null) =>
  phone && (
    <a href={`tel:${phone}`} className="link whitespace-nowrap">
      {formatPhone(phone)}
    </a>
  )

/** An address to write to, or null. */
export const emailLink = (email: string | null) =>
  email && (
    <a href={`mailto:${email}`} className="link break-all">
      {email}
    </a>
  )
