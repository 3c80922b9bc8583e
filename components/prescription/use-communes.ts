'use client'

import { useEffect, useState } from 'react'
import { routes } from '@/lib/infra/routes'

export type Commune = { inseeCode: string; name: string }

// Kept while the page lives: the form is drawn again after each answer.
const known = new Map<string, readonly Commune[]>()

/** The communes of a postal code; none while it is incomplete, unknown, being asked or out of reach. */
export function useCommunes(postalCode: string): readonly Commune[] {
  const code = postalCode.replace(/\s/g, '')
  const [, answered] = useState('')
  useEffect(() => {
    if (!/^\d{5}$/.test(code) || known.has(code)) return
    const leaving = new AbortController()
    fetchCommunes(code, leaving.signal).then(
      (communes) => {
        known.set(code, communes)
        answered(code)
      },
      // The field stays a text, which the server understands.
      () => undefined,
    )
    return () => leaving.abort()
  }, [code])
  return known.get(code) ?? []
}

async function fetchCommunes(code: string, signal: AbortSignal): Promise<Commune[]> {
  const answer = await fetch(routes.communes(code), { signal })
  return answer.ok ? ((await answer.json()) as Commune[]) : []
}
