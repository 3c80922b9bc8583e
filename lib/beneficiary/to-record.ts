import 'server-only'
import { redirect } from 'next/navigation'
import { requestTrace } from '@/lib/infra/request'
import { routes } from '@/lib/infra/routes'

type Said = NonNullable<Parameters<typeof routes.record>[1]>

/** Leads to a fiche after an act, with what was done; the list that one came from, named in the address of the page of the act, is kept for the way back. */
export async function toRecord(beneficiaryId: string, said: Said = {}, anchor = ''): Promise<never> {
  const { path } = await requestTrace()
  const liste = new URLSearchParams(path?.split('?')[1] ?? '').get('liste') ?? undefined
  redirect(`${routes.record(beneficiaryId, { liste, ...said })}${anchor && `#${anchor}`}`)
}
