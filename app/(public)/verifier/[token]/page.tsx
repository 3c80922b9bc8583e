import type { Metadata } from 'next'
import { VerificationView } from '@/components/assessment/verification-view'
import { verifiedBilan } from '@/lib/assessment/verification'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Vérifier un bilan', robots: { index: false, follow: false }, referrer: 'no-referrer' }

// Public: whoever holds a bilan checks it, without an account. It says nothing of the person, and 128 random bits are not guessed.
export default async function Page({ params }: PageProps<'/verifier/[token]'>) {
  const { token } = await params
  return <VerificationView bilan={await verifiedBilan(token)} hotline={env().HOTLINE_EMAIL} />
}
