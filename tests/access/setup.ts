import { vi } from 'vitest'

// Fixtures use the application's own use cases, outside any request.
vi.mock('next/headers', () => ({ headers: () => Promise.reject(new Error('no request')), cookies: () => Promise.reject(new Error('no request')) }))
