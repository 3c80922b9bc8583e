/**
 * The request that a server action or a route sees. A test file mocks `next/headers` with it:
 * `vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)`.
 * Imports nothing of the application, which itself waits for this mock.
 */
export const request = { headers: new Headers(), jar: new Map<string, string>() }

export const nextHeaders = {
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (request.jar.has(name) ? { name, value: request.jar.get(name) } : undefined),
    set: () => undefined,
    delete: () => undefined,
  }),
}
