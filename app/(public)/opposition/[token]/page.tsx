import type { Metadata } from 'next'
import { ObjectionView } from '@/components/prescription/objection-view'
import { env } from '@/lib/infra/env'
import { objectionLink } from '@/lib/prescription/objection-link'

export const metadata: Metadata = { title: 'Refuser l’accompagnement' }

// Looking changes nothing: mail scanners open links before people do. Only sending the form does.
export default async function Page({ params }: PageProps<'/opposition/[token]'>) {
  const { token } = await params
  return <ObjectionView token={token} link={await objectionLink(token)} hotline={env().HOTLINE_EMAIL} />
}
