import type { Metadata } from 'next'
import { ConfirmAddressView } from '@/components/prescription/confirm-address-view'
import { env } from '@/lib/infra/env'
import { addressLink } from '@/lib/prescription/confirm-address'

export const metadata: Metadata = { title: 'Confirmer mon adresse' }

// Looking changes nothing: mail scanners open links before people do. Only sending the form does.
export default async function Page({ params }: PageProps<'/adresse/[token]'>) {
  const { token } = await params
  return <ConfirmAddressView token={token} live={await addressLink(token)} hotline={env().HOTLINE_EMAIL} />
}
