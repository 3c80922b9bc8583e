import { Badge } from '@/components/ui/badge'
import { MAIL_STATES } from '@/lib/administration/mail-labels'
import type { EmailState } from '@/prisma/client/enums'

/** What became of a mail, in a word. */
export const MailState = ({ state }: { state: EmailState }) => <Badge tone={MAIL_STATES[state].tone}>{MAIL_STATES[state].label}</Badge>
