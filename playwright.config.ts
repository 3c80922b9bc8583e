import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS } from './scripts/setup/chromium'

const browser = { launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_FLAGS }, locale: 'fr-FR', timezoneId: 'Europe/Paris' }

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json']],
  // A trace of every test costs more than the test: TRACE=1 keeps those of failures.
  use: { baseURL: process.env.BASE_URL, actionTimeout: 20_000, navigationTimeout: 30_000, trace: process.env.TRACE ? 'retain-on-failure' : 'off', screenshot: 'only-on-failure', ...browser },
  projects: [
    // What only a desk has (a keyboard), or only a phone (a network that goes), is tried there alone: `{ tag: '@desktop' }`.
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', grepInvert: /@desktop/, use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } },
  ],
})
