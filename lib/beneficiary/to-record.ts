import 'server-only'
import { redirect } from 'next/navigation'
import { requestTrace } from '@/lib/infra/request'
import { routes } from '@/lib/infra/routes'

type Said = NonNullable<Parameters<typeof routes.record>[1]>

/** The list that one came from, named in the address of the page of the act. */
export async function listBehind(): Promise<string | undefined> {
  const { path } = await requestTrace()
  return new URLSearchParams(path?.split('?')[1] ?? '').get('liste') ?? undefined
}

/** Leads to a fiche after an act, with what was done; the list behind is kept for the way back. */
export async function toRecord(beneficiaryId: string, said: Said = {}, anchor = ''): Promise<never> {
  redirect(`${routes.record(beneficiaryId, { liste: await listBehind(), ...said })}${anchor && `#${anchor}`}`)
}
