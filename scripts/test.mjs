// `npm test` (and `npm run check`, its fast half): from a bare clone, everything that must be true before a change lands.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDependencies, root } from './setup/dependencies.mjs'
import { resultsOf } from './setup/test-reports.mjs'

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
/** What stands in one line runs at the same time: neither needs more than one core, a port or a database. */
const stages = [
  [
    { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'], prepare: [bin('next/dist/bin/next'), 'typegen'] },
    { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  ],
  [vitest('unit')],
  [vitest('components')],
  [vitest('integration')],
  ...(fast ? [] : [[{ name: 'e2e', args: ['--conditions=react-server', '--import', 'tsx', join(root, 'scripts/e2e.ts')], reports: [join(reports, 'e2e.json'), join(reports, 'access.json')] }]]),
]

let passed = 0
const failures = []
for (const stage of stages) {
  for (const results of await Promise.all(stage.map(run))) {
    passed += results.passed
    failures.push(...results.failures)
  }
}
// Said again at the end: a log is read from its last line up.
for (const { name, message } of failures) console.log(`\n✗ ${name}\n  ${message}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exit(failures.length === 0 ? 0 : 1)

async function run(step) {
  const started = Date.now()
  console.log(`\n── ${step.name}`)
  if (step.prepare) spawnSync(process.execPath, step.prepare, { cwd: root, stdio: 'ignore' })
  const status = await new Promise((done) => spawn(process.execPath, step.args, { cwd: root, stdio: 'inherit' }).once('exit', (code) => done(code ?? 1)))
  const results = step.reports ? resultsOf(step.reports) : { passed: status === 0 ? 1 : 0, failures: [] }
  // A runner that died, or that ran nothing, has failed even if no test of its did.
  if ((status !== 0 && results.failures.length === 0) || results.passed + results.failures.length === 0) results.failures.push({ name: step.name, message: `ended with code ${status}` })
  console.log(`── ${step.name}: ${results.passed} passed, ${results.failures.length} failed in ${Math.round((Date.now() - started) / 1000)} s`)
  return results
}
