// `npm test` (and `npm run check`, its fast half): from a bare clone, everything that must be true before a change lands.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDependencies, root } from './setup/dependencies.mjs'

const fast = process.argv.includes('--fast')
prepareDependencies()

const reports = join(root, '.data', 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const bin = (name) => join(root, 'node_modules', ...name.split('/'))
const vitest = (project) => {
  const report = join(reports, `${project}.json`)
  return { name: project, args: [bin('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], reports: [report] }
}
const steps = [
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'], prepare: [bin('next/dist/bin/next'), 'typegen'] },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  vitest('unit'),
  vitest('components'),
  vitest('integration'),
  ...(fast ? [] : [{ name: 'e2e', args: ['--conditions=react-server', '--import', 'tsx', join(root, 'scripts/e2e.ts')], reports: [join(reports, 'e2e.json'), join(reports, 'access.json')] }]),
]

let passed = 0
let failed = 0
for (const step of steps) {
  const started = Date.now()
  console.log(`\n── ${step.name}`)
  if (step.prepare) spawnSync(process.execPath, step.prepare, { cwd: root, stdio: 'ignore' })
  const { status } = spawnSync(process.execPath, step.args, { cwd: root, stdio: 'inherit' })
  const counts = step.reports ? total(step.reports.map(countsOf)) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  // A runner that died, or that ran nothing, has failed even if no test of its did.
  if ((status !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0) counts.failed += 1
  passed += counts.passed
  failed += counts.failed
  console.log(`── ${step.name}: ${counts.passed} passed, ${counts.failed} failed in ${Math.round((Date.now() - started) / 1000)} s`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function total(all) {
  return { passed: all.reduce((sum, counts) => sum + counts.passed, 0), failed: all.reduce((sum, counts) => sum + counts.failed, 0) }
}

/** Reads vitest's report (numPassedTests…) or Playwright's (stats.expected…). A skipped test counts as failed. */
function countsOf(report) {
  // A report that was not written is a runner that died.
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { stats, ...vitestReport } = JSON.parse(readFileSync(report, 'utf8'))
  if (stats) return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
  return { passed: vitestReport.numPassedTests, failed: vitestReport.numFailedTests + vitestReport.numPendingTests + vitestReport.numFailedTestSuites * (vitestReport.numFailedTests === 0 ? 1 : 0) }
}
