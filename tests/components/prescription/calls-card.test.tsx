import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { CallsCard } from '@/components/prescription/calls-card'
import type { OpenCall } from '@/lib/prescription/calls'

vi.mock('@/lib/prescription/person-actions', () => ({ endCallAction: vi.fn() }))

const call = (reason: string, event: string | null, stands = true): OpenCall => ({
  id: '0190d000-0000-7000-8000-000000000001', reason, prescriptionId: null, createdAt: new Date('2027-02-01T08:00:00Z'),
  appointment: { id: '0190d000-0000-7000-8000-000000000002', event, startsAt: new Date('2027-03-03T13:30:00Z'), timeZone: 'Europe/Paris', stands },
})
const said = (one: OpenCall) => {
  const { unmount } = render(<CallsCard person={{ id: 'p', firstName: 'Awa', lastName: 'Démo', phone: '+33612345678' }} calls={[one]} />)
  const line = screen.getByRole('listitem')
  const answer = [line.textContent?.split(' Depuis')[0]?.replaceAll('\u00a0', ' '), within(line).queryByRole('link') !== null]
  unmount()
  return answer
}

test('a call says what there is to say about which rendez-vous; a convocation is there only when there is something to come to', () => {
  expect(said(call('APPOINTMENT', 'PLANNED'))).toEqual(['Lui dire qu’elle a un nouveau rendez-vous le mercredi 3 mars 2027 à 14 h 30.', true])
  expect(said(call('APPOINTMENT', 'MOVED'))).toEqual(['Lui dire que son rendez-vous change de date : il est maintenant le mercredi 3 mars 2027 à 14 h 30.', true])
  expect(said(call('APPOINTMENT', 'CHANGED'))).toEqual(['Lui dire ce qui change pour son rendez-vous du mercredi 3 mars 2027 à 14 h 30.', true])
  expect(said(call('REMINDER', null))).toEqual(['Lui rappeler son rendez-vous du mercredi 3 mars 2027 à 14 h 30.', true])
  expect(said(call('APPOINTMENT', 'CANCELLED', false))).toEqual(['Lui dire que son rendez-vous du mercredi 3 mars 2027 à 14 h 30 est annulé.', false])
})
