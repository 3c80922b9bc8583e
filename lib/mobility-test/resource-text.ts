import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { notFoundRefusal } from '@/lib/infra/refusal'
import { routes } from '@/lib/infra/routes'
import { ownResource } from '@/lib/mobility-test/own-items'

const STYLE =
  'body{margin:0 auto;max-width:40rem;padding:1.5rem 1rem;font:1.15rem/1.6 Verdana,Arial,sans-serif;color:#14292a;background:#f5f8f7}h1{color:#0b3a3a;font-size:1.7rem;line-height:1.2}ol{padding-left:1.6rem}li{margin:.6rem 0}a{display:block;min-height:48px;padding-top:.6rem;color:#0b5c5a;font-weight:700}.sobre{color:#475c5b}'

/** Read where it was opened, without scripts and without a word about who reads it. */
export const RESOURCE_TEXT_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
}

/**
 * The text of a resource as a page of its own, that a phone keeps and shows without network (security.md §1.1: impersonal). Sent to those
 * for whom it is unlocked. Throws NOT_FOUND otherwise, and for a version that is not the one they read.
 */
export async function resourceText(actor: Actor, { version, resourceId }: { version: string; resourceId: string }): Promise<string> {
  const resource = await ownResource(actor, resourceId)
  if (!resource || resource.version !== version) throw notFoundRefusal()
  const lines = resource.body.map((line) => `<li>${escaped(line)}</li>`).join('')
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(resource.title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(resource.title)}</h1><p class="sobre">${resource.minutes}\u00a0minutes de lecture. Gardée sur ce téléphone, lisible sans Internet.</p><ol>${lines}</ol><a href="${routes.myResources}">Mes ressources</a></main></body></html>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
