/**
 * Resolves at the first Ctrl-C, SIGTERM or closed terminal. From its call on none of them ends this process by itself: called before
 * anything is started, it leaves whoever started things the time to stop them.
 */
export function interruption(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done())
  })
}
