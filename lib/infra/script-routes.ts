/** The addresses that the scripts of the frame and of the Test ask for: a phone that carries these need not carry all of `routes`, where they are too. */
export const scriptRoutes = {
  signIn: (back?: string) => withBack('/connexion', back),
  session: '/api/session',
  events: '/api/events',
  unlockScreen: (back?: string) => withBack('/passation/verrou', back),
  /** Where the Test is; `myTest` is its questions. */
  ownTest: '/mon-espace/mon-test',
  myTest: '/mon-espace/test',
  answers: (testId: string) => `/api/tests/${testId}/answers`,
  /** What a phone shows without the network. */
  offline: '/hors-ligne',
} as const

/** An address, and where to come back to. */
export function withBack(path: string, back?: string) {
  const safe = safeReturnPath(back)
  return safe ? `${path}?retour=${encodeURIComponent(safe)}` : path
}

/** A path of this site and nothing else: an address to another site, a scheme, a double slash or a control character is dropped. */
export function safeReturnPath(path: string | null | undefined): string | undefined {
  if (!path || path.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes('\\')) return undefined
  return path.startsWith('/api/') || path.startsWith('/connexion') ? undefined : path
}
