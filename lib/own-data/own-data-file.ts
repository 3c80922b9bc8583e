import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { now } from '@/lib/infra/clock'
import { formatDateTime } from '@/lib/infra/format'
import { ownData } from '@/lib/own-data/own-data'
import type { DataLine, DataSection } from '@/lib/own-data/section'

const STYLE =
  'body{margin:0 auto;max-width:48rem;padding:2rem 1rem;font:1.05rem/1.6 Verdana,Arial,sans-serif;color:#14292a}h1,h2{color:#0b3a3a;line-height:1.2}h2{margin-top:2.5rem;border-bottom:2px solid #aed8d1;padding-bottom:.3rem}dl{margin:1rem 0;padding:1rem;background:#f5f8f7;border-radius:.6rem}dt{font-weight:700}dd{margin:0 0 .6rem;white-space:pre-line;overflow-wrap:anywhere}'

/** The copy as a file: a page to read, or JSON for another program (RGPD art. 20). Never kept by a cache. */
export async function ownDataFile(actor: Actor, format: 'html' | 'json'): Promise<Response> {
  const sections = await ownData(actor)
  const [type, body] = format === 'json' ? ['application/json', asJson(sections)] : ['text/html', asPage(sections)]
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="mes-donnees-wimoov.${format}"`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  }
  return new Response(body, { headers })
}

function asJson(sections: DataSection[]): string {
  const content = sections.map(({ title, entries }) => ({ titre: title, lignes: entries.map((entry) => entry.map(({ label, value }) => ({ libelle: label, valeur: value }))) }))
  return JSON.stringify({ genere: now().toISOString(), rubriques: content }, null, 2)
}

function asPage(sections: DataSection[]): string {
  const parts = sections.map(({ title, entries }) => `<section><h2>${escaped(title)}</h2>${entries.length === 0 ? '<p>Rien.</p>' : entries.map(entryOf).join('')}</section>`).join('')
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Mes données chez Wimoov</title><style>${STYLE}</style></head><body><main><h1>Mes données chez Wimoov</h1><p>Copie du ${escaped(formatDateTime(now()))}. Gardez ce fichier pour vous.</p>${parts}</main></body></html>`
}

const entryOf = (entry: DataLine[]) => `<dl>${entry.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
