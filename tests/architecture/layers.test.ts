import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

type Report = { summary: { error: number; totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } }

function cruise(folders: string[], cwd = process.cwd()): Report {
  const bin = `${process.cwd()}/node_modules/dependency-cruiser/bin/dependency-cruise.mjs`
  const config = `${process.cwd()}/.dependency-cruiser.cjs`
  const args = [bin, '--config', config, '--output-type', 'json', ...folders]
  // It exits with the number of violations: the report tells more.
  return JSON.parse(spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 200_000_000 }).stdout) as Report
}

describe('layers', () => {
  test('the one-way flow holds, and the tool really read the code', () => {
    const { summary } = cruise(['app', 'components', 'lib', 'prisma/seed', 'proxy.ts', 'instrumentation.ts'])
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
    // Under TypeScript 7 the tool reads nothing and reports success.
    expect(summary.totalCruised).toBeGreaterThan(150)
  }, 120_000)

  test('a known-bad fixture fails', () => {
    const { summary } = cruise(['lib'], `${process.cwd()}/tests/architecture/fixtures`)
    expect(summary.violations.map(({ rule }) => rule.name)).toContain('infra-knows-nothing-of-what-follows')
  }, 60_000)
})
