import { render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test, vi } from 'vitest'
import { TestPanel } from '@/components/mobility-test/test-panel'

vi.mock('@/lib/mobility-test/actions', () => ({ chooseLaterAction: vi.fn(), delegateTestAction: vi.fn(), unlockTestAction: vi.fn() }))
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: vi.fn() }) }))

const DELEGATE = 'Déléguer le Test Mobilité à Wimoov'
const UNLOCK = 'Débloquer l’accès du Test au bénéficiaire'
const LATER = 'Faire passer le Test Mobilité ultérieurement'
const at = new Date('2026-11-20T10:00:00Z')
const toChoose: NonNullable<ComponentProps<typeof TestPanel>['test']> = {
  id: 't1', status: 'TO_CHOOSE', mode: null, delegatedAt: null, unlockedAt: null, startedAt: null, finishedAt: null, progress: null, sittings: [], hasEmail: true, reachedByMail: true, mayAct: true,
}
const panel = (test: Partial<typeof toChoose>) => <TestPanel startHref="/test" test={{ ...toChoose, ...test }} />
const offered = () => [...screen.queryAllByRole('link'), ...screen.queryAllByRole('button')].map(({ textContent }) => textContent)

test('before any choice the three ways; once chosen, the others, and putting it off', () => {
  const { rerender } = render(panel({}))
  expect(offered()).toEqual(['Débuter la passation du Test', DELEGATE, UNLOCK])
  rerender(panel({ status: 'TO_TAKE', mode: 'BY_ADVISOR', delegatedAt: at }))
  expect(offered()).toEqual(['Débuter la passation du Test', UNLOCK, LATER])
  expect(screen.getByText(/la plateforme a reçu un message\.$/)).toBeInTheDocument()
  rerender(panel({ status: 'TO_TAKE', mode: 'BY_BENEFICIARY', delegatedAt: at, unlockedAt: at }))
  expect(offered()).toEqual(['Débuter la passation du Test', DELEGATE, LATER])
  expect(screen.getByText(/Délégué à Wimoov.*puis le choix a changé\.$/)).toBeInTheDocument()
})

test('a Test that has begun is resumed, by whoever; it is not put off any more', () => {
  const { rerender } = render(panel({ status: 'PAUSED', mode: 'BY_PRESCRIBER', startedAt: at, progress: { answered: 7, shown: 41 } }))
  expect(offered()).toEqual(['Reprendre la passation du Test', DELEGATE, UNLOCK])
  expect(screen.getByText('7 réponses sur 41')).toBeInTheDocument()
  rerender(panel({ status: 'TAKEN', mode: 'BY_PRESCRIBER', startedAt: at, finishedAt: at }))
  expect(offered()).toEqual([])
})

test('a Test taken over by a professional and paused: that the person cannot go on alone is said, beside the act that lets them', () => {
  const { rerender } = render(panel({ status: 'PAUSED', mode: 'BY_PRESCRIBER', startedAt: at, unlockedAt: at }))
  expect(screen.getByText(/la personne ne peut plus continuer chez elle\. Pour qu’elle le puisse, débloquez l’accès/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: UNLOCK })).toBeInTheDocument()
  rerender(panel({ status: 'PAUSED', mode: 'BY_PRESCRIBER', startedAt: at }))
  expect(screen.getByText(/Pour que la personne continue chez elle, débloquez l’accès/)).toBeInTheDocument()
  rerender(panel({ status: 'PAUSED', mode: 'BY_BENEFICIARY', startedAt: at, unlockedAt: at }))
  expect(screen.queryByText(/débloquez l’accès/)).toBeNull()
})

test('how the person enters is said as it is: a message, or their card', () => {
  const { rerender } = render(panel({ status: 'TO_TAKE', mode: 'BY_BENEFICIARY', unlockedAt: at, reachedByMail: true }))
  expect(screen.getByText(/la personne a reçu un message\.$/)).toBeInTheDocument()
  rerender(panel({ status: 'TO_TAKE', mode: 'BY_BENEFICIARY', unlockedAt: at, reachedByMail: false }))
  expect(screen.getByText(/la personne entre avec sa carte d’accès\.$/)).toBeInTheDocument()
})
