import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LocalMailbox } from '@/components/shell/local-mailbox'
import { localMailbox } from '@/lib/infra/local-mailbox'

export const metadata: Metadata = { title: 'Messages de la démonstration' }

export default async function Page() {
  const mails = await localMailbox()
  if (!mails) notFound()
  return <LocalMailbox mails={mails} />
}
