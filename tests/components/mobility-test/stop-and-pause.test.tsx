import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { PausedView } from '@/components/mobility-test/paused-view'
import { StopView } from '@/components/mobility-test/stop-view'
import { resultForBeneficiary } from '@/lib/mobility-test/result-views'
import { score } from '@/lib/mobility-test/score'
import { bank } from '@/tests/support/bank'

vi.mock('@/lib/mobility-test/actions', () => ({ confirmAndStartTestAction: vi.fn(), finishTestAction: vi.fn(), leavePassationAction: vi.fn() }))
vi.mock('@/lib/account/actions', () => ({ requestOwnLinkAction: vi.fn(), signOutAction: vi.fn() }))

test('before stopping: what was answered counts, a stopped Test is over, « Pause » is the way to go on later', () => {
  const { container } = render(<StopView testId="t1" backHref="/mon-espace/test" />)
  expect(container).toHaveTextContent(/Ce que vous avez répondu compte/)
  expect(container).toHaveTextContent(/vous ne pourrez plus répondre/)
  expect(container).toHaveTextContent(/plus tard, revenez au Test et choisissez « Pause »/)
  expect(container).not.toHaveTextContent(/compléter/)
})

test('a Test stopped after two answers promises no way of going on with it', () => {
  const stopped = score(bank, { mode: 'beneficiaire', adaptationConsent: false }, { 'projet-motif': ['travail'], 'projet-echeance': ['non'] })
  const { profileText, modalityText } = resultForBeneficiary(bank, stopped)
  expect(stopped.profile).toBe('a-completer')
  expect(profileText).toEqual(['Votre test n’est pas fini.', 'Ce que vous avez répondu compte.', 'Un conseiller verra ce qui manque.', 'Il peut vous aider.'])
  const rules = bank.recommendations.flatMap(({ id, beneficiaryText }) => (stopped.recommendations.includes(id) ? [beneficiaryText] : []))
  expect([...profileText, modalityText, ...rules].join(' ')).not.toMatch(/finir|compléter/)
})

test('the pause at the desk says how the person goes on at home', () => {
  render(<PausedView testId="t1" back="/utilisateurs/1/test" />)
  expect(screen.getByText(/continue chez elle.*quittez ici.*débloquez l’accès sur sa fiche/)).toBeInTheDocument()
})
