import { execFileSync } from 'node:child_process'
import { table } from './figures'

/** Watches what the processes of a server hold (its process group), in MB. */
export function watchMemory(groupId: number) {
  const resting = groupMegabytes(groupId)
  let highest = resting
  const timer = setInterval(() => (highest = Math.max(highest, groupMegabytes(groupId))), 500)
  return {
    now: () => groupMegabytes(groupId),
    stop(): string {
      clearInterval(timer)
      const after = groupMegabytes(groupId)
      return table(['server memory (RSS)', 'MB'], [['at rest, after the first pages', resting.toFixed(0)], ['highest under load', highest.toFixed(0)], ['at the end of the load', after.toFixed(0)]])
    },
  }
}

function groupMegabytes(groupId: number): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pgid=,rss='], { encoding: 'utf8' }).trim().split('\n')
  const own = lines.map((line) => line.trim().split(/\s+/).map(Number)).filter(([pgid]) => pgid === groupId)
  return own.reduce((sum, [, kilobytes = 0]) => sum + kilobytes, 0) / 1024
}
