import type { Metadata } from 'next'
import { RequestLinkForm } from '@/components/account/request-link-form'
import { safeReturnPath } from '@/lib/infra/script-routes'

export const metadata: Metadata = { title: 'Changer mon mot de passe' }

export default async function Page({ searchParams }: PageProps<'/mot-de-passe-oublie'>) {
  const { retour } = await searchParams
  return <RequestLinkForm back={safeReturnPath(typeof retour === 'string' ? retour : undefined)} />
}
