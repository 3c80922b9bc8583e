// What each browser throws when nothing comes back, React when the answer is cut (« Connection closed », which is number 412 in its builds), and Next when
// something else than the site answered (a proxy whose server restarts).
const NO_ANSWER = /failed to fetch|network ?error|load failed|connection closed|react error #412|error in input stream|unexpected response/i

/** Whether an error says that no answer came, or not whole: the network or the server was lost, nothing is wrong with what was asked. */
export const isNoAnswer = (error: unknown): boolean => error instanceof Error && NO_ANSWER.test(error.message)

// Every page carries this for the day when it fails: not the list of all addresses with it.
const READY = '/api/health/ready'

/**
 * Reads a page again if the site answers now: asked for while it does not, the page would give way to the browser's own page of errors. The question is no
 * activity of the session.
 */
export function onceAnswering(read: () => void): void {
  void fetch(READY, { cache: 'no-store' }).then(({ ok }) => ok, () => false).then((answers) => answers && read())
}
