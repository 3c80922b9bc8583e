import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const shared = {
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // `server-only` throws outside React's server graph; the tests are a server of their own.
      { find: 'server-only', replacement: `${root}tests/support/server-only.ts` },
    ],
  },
}

export default defineConfig({
  test: {
    projects: [
      { ...shared, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
      {
        ...shared,
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/components-setup.ts'],
          // A busy machine is slow, not wrong: no test of ours measures time.
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        // Against a built server: scripts/e2e.ts starts it and says where it is.
        test: { name: 'access', include: ['tests/access/**/*.test.ts'], environment: 'node', setupFiles: ['tests/access/setup.ts'], testTimeout: 30_000, maxWorkers: 1 },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/database-template.ts'],
          setupFiles: ['tests/support/integration-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
