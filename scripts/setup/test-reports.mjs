import { existsSync, readFileSync } from 'node:fs'

const COLOURS = /\u001b\[[0-9;]*m/g

/**
 * What the reports of a step's runners say: `passed`, and each failure with its name and the first lines of its message.
 * A skipped test, one that passed at a second try and a report that was never written count as failures.
 * @param {string[]} reports
 */
export function resultsOf(reports) {
  const all = reports.map((report) => (existsSync(report) ? readReport(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failures: [{ name: report, message: 'no report: the runner died' }] }))
  return { passed: all.reduce((sum, { passed }) => sum + passed, 0), failures: all.flatMap(({ failures }) => failures) }
}

function readReport(report) {
  return report.testResults ? vitestResults(report) : playwrightResults(report)
}

function vitestResults({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status !== 'passed').map((test) => ({ name: `${name} › ${test.fullName}`, message: firstLines(test.failureMessages?.[0] ?? test.status) }))
    return failed.length === 0 && status === 'failed' ? [{ name, message: firstLines(message) }] : failed
  })
  return { passed: numPassedTests, failures }
}

function playwrightResults({ stats, suites, errors }) {
  const failures = suites.flatMap(testsOf).filter(({ status }) => status !== 'expected')
  const untold = stats.unexpected + stats.flaky + stats.skipped - failures.length
  if (untold > 0 || (errors?.length > 0 && failures.length === 0)) failures.push({ name: 'browser tests', message: firstLines(errors?.[0]?.message ?? `${untold} did not run`) })
  return { passed: stats.expected, failures }
}

function testsOf({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.map(({ projectName, status, results }) => ({ status, name: `${file} › ${projectName} › ${title}`, message: firstLines(results.find(({ error }) => error)?.error.message ?? status) })),
  )
  return [...own, ...suites.flatMap(testsOf)]
}

function firstLines(text) {
  return text.replace(COLOURS, '').split('\n').slice(0, 12).join('\n  ')
}
