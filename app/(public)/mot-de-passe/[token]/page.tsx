import type { Metadata } from 'next'
import { ExpiredLink } from '@/components/account/expired-link'
import { SetPasswordForm } from '@/components/account/set-password-form'
import { liveLink } from '@/lib/account/account-link'
import { minimumPasswordLength } from '@/lib/account/password-policy'

export const metadata: Metadata = { title: 'Choisir mon mot de passe' }

// Looking consumes nothing: mail scanners open links before people do. Only sending the form does.
export default async function Page({ params }: PageProps<'/mot-de-passe/[token]'>) {
  const { token } = await params
  const link = await liveLink(token)
  if (!link) return <ExpiredLink />
  return <SetPasswordForm token={token} email={link.email} first={link.purpose === 'INVITATION'} minimumLength={minimumPasswordLength(link.role)} />
}
