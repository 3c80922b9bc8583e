import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { BellPage } from '@/components/notification/bell-page'
import { MAILED_AT_ONCE } from '@/lib/notification/mailed-labels'
import type { Role } from '@/prisma/client/enums'

vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: vi.fn() }) }))
// The acts of the page are the server's.
vi.mock('@/lib/notification/actions', () => ({ markBellSeenAction: vi.fn(), savePreferencesAction: vi.fn() }))

const preferences = { MESSAGE: 'IMMEDIATE', APPOINTMENT: 'DAILY', STATUS: 'IMMEDIATE', TEST: 'NONE' } as const
const bellOf = (role: Role) => render(<BellPage bell={{ role, threads: [], lines: [] }} preferences={preferences} professional={role !== 'BENEFICIARY'} />)
const said = (label: string) => screen.getByLabelText(label).getAttribute('aria-describedby') ?? ''

test('the preferences are one press away, below however long a bell', () => {
  bellOf('PRESCRIBER')
  const link = screen.getByRole('link', { name: 'Régler mes notifications' })
  const target = document.querySelector(link.getAttribute('href') ?? '')
  // It takes the focus, but is no stop of the keyboard's way.
  expect(target).toHaveAttribute('tabindex', '-1')
  expect(target).toContainElement(screen.getByRole('heading', { name: 'Recevoir des courriels' }))
})

test('a prescriber is promised no mail of a rendez-vous where they do not come', () => {
  bellOf('PRESCRIBER')
  expect(document.getElementById(said('Rendez-vous'))).toHaveTextContent(/proposés à une personne que vous suivez.*un rendez-vous où vous venez aussi.*Les autres rendez-vous s’affichent ici/)
  expect(screen.getByLabelText('Rendez-vous')).toHaveValue('DAILY')
})

test('each role reads what it is mailed of; what never leaves is not offered, and its choice stays as it was', () => {
  for (const role of ['BENEFICIARY', 'PRESCRIBER', 'ADVISOR'] as const) {
    const { unmount } = bellOf(role)
    expect(screen.getAllByRole('combobox'), role).toHaveLength(4)
    expect(document.getElementById(said('Test Mobilité')), role).toHaveTextContent((MAILED_AT_ONCE.TEST[role] ?? '').replaceAll('\u00a0', ' '))
    unmount()
  }
  const { container, unmount } = bellOf('HOTLINE')
  expect(screen.getAllByRole('combobox')).toEqual([screen.getByLabelText('Messages')])
  expect(container.querySelector('input[name="APPOINTMENT"]')).toHaveValue('DAILY')
  unmount()
  bellOf('ADMIN')
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText(/Aucun courriel à régler pour votre rôle/)).toBeInTheDocument()
})
