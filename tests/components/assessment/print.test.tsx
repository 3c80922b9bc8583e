import { render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { AssessmentVersions } from '@/components/assessment/assessment-versions'
import { BilanDownload } from '@/components/assessment/bilan-download'
import { ExitMeasureCard } from '@/components/assessment/exit-measure-card'
import { HandUnlockCard } from '@/components/assessment/hand-unlock-card'
import { ResultState } from '@/components/assessment/result-state'
import { PassationResultView } from '@/components/mobility-test/passation-result-view'
import { TestPanel } from '@/components/mobility-test/test-panel'

vi.mock('@/lib/assessment/actions', () => ({ openExitMeasureAction: vi.fn(), unlockByHandAction: vi.fn(), withdrawUnlockAction: vi.fn() }))
vi.mock('@/lib/mobility-test/actions', () => ({ chooseLaterAction: vi.fn(), delegateTestAction: vi.fn(), unlockTestAction: vi.fn() }))
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: vi.fn() }) }))

const at = new Date('2026-11-20T10:00:00Z')
const unlock = { id: 'u1', label: 'Vélo-école', by: 'Noa Démo', reason: 'Utile', unlockedAt: at }
const VIEWS: [string, ReactElement][] = [
  ['the state of a result', <ResultState key="1" view="ADVISOR" testId="t" assessmentHref="/bilan" validations={[{ version: 1, reference: 'B26-7K2QF4', validatedAt: at, advisor: 'Noa Démo' }]} />],
  ['what was opened by hand', <HandUnlockCard key="2" beneficiaryId="b" unlocks={{ services: [unlock], resources: [], opened: { services: [], resources: [] }, choices: [] }} />],
  ['before and after', <ExitMeasureCard key="3" beneficiaryId="b" list="" measure={{ open: { id: 'm', status: 'TO_TAKE', mode: 'BY_ADVISOR', mayPass: true, hasEmail: true }, comparison: null, themes: null, mayOpenFor: null }} />],
  ['the versions', <AssessmentVersions key="4" testId="t" versions={[{ version: 1, reference: 'B26-7K2QF4', validatedAt: at, advisor: 'Noa Démo', reason: null, changes: [] }]} />],
  ['the person’s own copies', <BilanDownload key="5" testId="t" serves={{ lastDay: at, over: true }} />],
  ['the panel of the Test', <TestPanel key="6" startHref="/test" test={{ id: 't', status: 'TO_TAKE', mode: 'BY_PRESCRIBER', delegatedAt: null, unlockedAt: null, startedAt: null, finishedAt: null, progress: null, sittings: [], hasEmail: true, reachedByMail: true, mayAct: true }} />],
  ['the result on the professional’s screen', <PassationResultView key="7" queue="q">Résultat</PassationResultView>],
]

test.each(VIEWS)('%s: no button and no link to act upon is printed', (_, view) => {
  render(view)
  const acts = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')]
  expect(acts.length).toBeGreaterThan(0)
  for (const act of acts) expect(act.closest('.no-print, nav'), act.textContent).not.toBeNull()
})
