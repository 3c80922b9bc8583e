import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { CodeEntryForm } from '@/components/account/code-forms'
import { currentActor } from '@/lib/account/current-actor'
import { landingPage } from '@/lib/account/landing'
import { codeCookieName } from '@/lib/account/session-cookie'
import { safeReturnPath } from '@/lib/infra/script-routes'

export const metadata: Metadata = { title: 'Écrire mon code' }

export default async function Page({ searchParams }: PageProps<'/connexion/code/saisie'>) {
  const { retour } = await searchParams
  const back = safeReturnPath(typeof retour === 'string' ? retour : undefined)
  const [actor, jar] = await Promise.all([currentActor(), cookies()])
  if (actor) redirect(landingPage(actor.role, back))
  return <CodeEntryForm back={back} email={jar.get(codeCookieName())?.value.slice(0, 254) ?? null} />
}
