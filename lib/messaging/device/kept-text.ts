/** Whose text, and of which form: its thread, or the one that starts one (lib/messaging/keep-typed.ts). */
export type TextPlace = { accountId: string; place: string }
/** What the fields of a form hold, by name. */
export type Texts = Record<string, string>

type Kept = { at: number; texts: Texts }

// The name of a text: this, its account, its place.
const PREFIX = 'message/'
const KEPT_MS = 24 * 3_600_000

/**
 * Keeps what is typed in this tab: the server keeps it only when it still knows whose session has ended. Never in `localStorage`: on a shared
 * desk, what is kept goes with the tab, and comes back to nobody but its account.
 */
export const keepText = (where: TextPlace, texts: Texts) => attempted((tab) => tab.setItem(nameOf(where), JSON.stringify({ at: Date.now(), texts } satisfies Kept)))

/** What was typed in a place in the last day; null when nothing was. */
export const keptText = (where: TextPlace): Texts | null => read(nameOf(where))?.texts ?? null

/** Forgets what was typed: it is sent, or emptied. */
export const forgetText = (where: TextPlace) => attempted((tab) => tab.removeItem(nameOf(where)))

/** Throws away what another account typed in this tab, and what is older than a day. */
export function forgetOthers(accountId: string): void {
  for (const name of names()) if (!name.startsWith(`${PREFIX}${accountId}/`) || !read(name)) attempted((tab) => tab.removeItem(name))
}

/** Forgets what now stands in a thread: its last message was sent though no answer came, or its first one from the form that started it. */
export function forgetSent({ accountId, place }: TextPlace, sent: string): void {
  const here = [nameOf({ accountId, place }), nameOf({ accountId, place: 'new' })]
  for (const name of names()) {
    const body = read(name)?.texts.body
    if (body && here.some((start) => name.startsWith(start)) && words(body) === words(sent)) attempted((tab) => tab.removeItem(name))
  }
}

const nameOf = ({ accountId, place }: TextPlace) => `${PREFIX}${accountId}/${place}`

const names = () => (attempted((tab) => Object.keys(tab)) ?? []).filter((name) => name.startsWith(PREFIX))

function read(name: string): Kept | null {
  const kept = attempted((tab) => JSON.parse(tab.getItem(name) ?? 'null') as Kept | null)
  return kept && kept.at > Date.now() - KEPT_MS ? kept : null
}

// The server tidies what it keeps (lib/infra/text.ts).
const words = (text: string) => text.normalize().replace(/\s+/g, ' ').trim()

// A browser that keeps nothing (full, or set so) still has the page, which holds the text.
function attempted<T>(work: (tab: Storage) => T): T | undefined {
  try {
    return work(sessionStorage)
  } catch {
    return undefined
  }
}
