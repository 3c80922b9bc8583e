import type { Metadata } from 'next'
import { MailGalleryPage } from '@/components/administration/mail-gallery-page'
import { requireActor } from '@/lib/account/require-actor'
import { mailGallery } from '@/lib/administration/mail-gallery'

export const metadata: Metadata = { title: 'Courriels' }

export default async function Page() {
  await requireActor('mailGallery.read', 'HOTLINE', 'ADMIN')
  return <MailGalleryPage mails={await mailGallery()} />
}
