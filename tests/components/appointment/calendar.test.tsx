import { fireEvent, render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AppointmentView } from '@/components/appointment/appointment-view'
import { CalendarView } from '@/components/appointment/calendar-view'
import { ConvocationView } from '@/components/appointment/convocation-view'
import { FeedCard } from '@/components/appointment/feed-card'
import { LinkView } from '@/components/appointment/link-view'
import { PlanPage } from '@/components/appointment/plan-page'
import { AppointmentsCard } from '@/components/beneficiary/appointments-card'
import { anEntry, anOwnAppointment, aPage, aPlanForm, aRendezvous, aRecordAppointment } from '@/tests/support/calendar-views'

// The acts are tried against a real database; here, only what is offered.
vi.mock('@/lib/appointment/actions', () => {
  const act = vi.fn()
  return Object.fromEntries(
    ['planAppointment', 'inviteToWorkshop', 'proposeSlots', 'withdrawProposal', 'chooseSlot', 'moveAppointment', 'editAppointment', 'assignAppointment', 'cancelAppointment', 'confirmAppointment', 'cancelOwnPlace', 'askToMove', 'askToCancel', 'recordAttendance', 'attendAppointment', 'leaveAppointment'].map((name) => [`${name}Action`, act]),
  )
})
vi.mock('@/lib/appointment/link-actions', () => ({ openAppointmentLinkAction: vi.fn(), answerByLinkAction: vi.fn(), chooseByLinkAction: vi.fn() }))
vi.mock('@/lib/appointment/feed-actions', () => ({ createFeedAction: vi.fn(), revokeFeedAction: vi.fn() }))

const AT = new Date('2027-03-10T09:00:00Z')
const time = { on: '03/03/2027', time: '14:30', zone: 'heure de Paris' }
const text = (container: HTMLElement) => container.textContent.replaceAll('\u00a0', ' ')
const calendar = (page = aPage('mois')) => render(<CalendarView page={page} mayPlan mayFilter maySubscribe at={AT} />)

test('the month is a table from Monday, with public holidays and each rendez-vous on its day', () => {
  calendar({ ...aPage('mois'), filters: { ...aPage('mois').filters, vue: 'mois' } })
  const table = screen.getByRole('table', { name: 'Rendez-vous de mars 2027' })
  expect(within(table).getAllByRole('columnheader').map((head) => text(head))).toEqual(['Llundi', 'Mmardi', 'Mmercredi', 'Jjeudi', 'Vvendredi', 'Ssamedi', 'Ddimanche'])
  expect(within(table).getAllByRole('row')).toHaveLength(6)
  expect(text(within(table).getByRole('link', { name: /^mercredi 3 mars 2027, 1 rendez-vous/ }))).toBe('3')
  expect(text(table)).toContain('14 h 30 DÉMO-GRÈBE Zoé')
  expect(text(table)).toContain('Lundi de Pâques')
})

test('nobody chose a view: the month, and the list for narrow screens', () => {
  calendar()
  expect(screen.getByRole('table')).toBeInTheDocument()
  // From today, holidays included.
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => text(heading))).toEqual(['Mercredi 10 mars 2027', 'Lundi 29 mars 2027'])
  expect(screen.getByText(/Jour férié/)).toBeInTheDocument()
  // Each width has its own current view: the other is not displayed.
  const current = (name: string) => screen.getAllByRole('link', { name }).map((link) => [link.getAttribute('aria-current'), link.className.includes('max-md:hidden'), link.className.includes(' md:hidden')])
  expect(current('Mois')).toEqual([['page', true, false], [null, false, true]])
  expect(current('Liste')).toEqual([[null, true, false], ['page', false, true]])
  for (const link of screen.getAllByRole('link', { name: 'Liste' })) expect(link).toHaveAttribute('href', expect.stringContaining('vue=liste'))
})

test('an hour elsewhere is named; in the past, what is to fill is said', () => {
  const away = anEntry({ id: 'r2', timeZone: 'Indian/Reunion' })
  const { container } = calendar({ ...aPage('jour'), days: aPage('jour').days.map((day) => ({ ...day, entries: [anEntry(), away] })) })
  expect(text(container)).toContain('17 h 30 – 18 h 30 (heure de La Réunion)')
  expect(text(container)).toContain('Présence à renseigner')
})

test('the advisor moves, changes, hands on, cancels, notes; the prescriber asks; the hotline reads when and where from', () => {
  const advisor = render(<AppointmentView appointment={aRendezvous({ leads: true })} role="ADVISOR" done="planifie" time={time} />)
  for (const name of ['Déplacer le rendez-vous', 'Enregistrer', 'Confier', 'Annuler le rendez-vous', 'Zoé vient\u00a0: le noter', 'Libérer cette heure', 'Noter la demande']) expect(screen.getByRole('button', { name, hidden: true })).toBeInTheDocument()
  expect(screen.queryByRole('combobox', { name: /Présence/ })).toBeNull()
  // The usual title of its type is no title of its own.
  expect(screen.getByLabelText(/^Intitulé/)).toHaveValue('')
  expect(screen.getByLabelText(/^Comment venir/)).toHaveValue('Tram 1.')
  expect(screen.queryByLabelText('Nombre de places')).toBeNull()
  advisor.unmount()
  const prescriber = render(<AppointmentView appointment={aRendezvous()} role="PRESCRIBER" done={null} time={time} />)
  expect(screen.getAllByRole('button', { hidden: true }).map((button) => text(button))).toEqual(['Imprimer', 'J’y serai aussi', 'Demander une autre date', 'Demander l’annulation'])
  prescriber.unmount()
  const over = render(<AppointmentView appointment={aRendezvous({ leads: true, open: false, begun: true })} role="ADVISOR" done={null} time={time} />)
  expect(screen.getByRole('combobox', { name: /Présence.*Zoé/ })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Déplacer le rendez-vous', hidden: true })).toBeNull()
  over.unmount()
  const { startsAt, endsAt, timeZone } = aRendezvous()
  const hotline = render(<AppointmentView appointment={{ detail: 'LIMITED', id: 'r1', startsAt, endsAt, timeZone, cancelledAt: null, platform: 'Plateforme 44' }} role={null} done={null} time={time} />)
  expect(text(hotline.container)).not.toMatch(/Zoé|Bilan|Noa/)
})

test('whose advisor has left: said, with a colleague to choose, the reader first', () => {
  render(<AppointmentView appointment={aRendezvous({ leads: true, left: true, places: 8, title: 'Code de la route' })} role="ADVISOR" done={null} time={time} />)
  expect(screen.getByRole('heading', { name: 'À reprendre' })).toBeInTheDocument()
  expect(screen.getByRole('combobox', { name: 'Qui reçoit\u00a0?' })).toHaveValue('a2')
  expect(screen.getByRole('button', { name: 'Reprendre ce rendez-vous' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Confier', hidden: true })).toBeNull()
  expect([screen.getByLabelText(/^Intitulé/), screen.getByLabelText('Nombre de places')].map((field) => (field as HTMLInputElement).value)).toEqual(['Code de la route', '8'])
})

test('planning with one person, with several, and three slots: labelled fields, the free hours said', () => {
  const person = { id: 'b1', firstName: 'Zoé', lastName: 'Démo-Grèbe', followedBy: { firstName: 'Camille', lastName: 'Démo' } }
  const one = render(<PlanPage form={aPlanForm} person={person} advisorId="a1" moved={null} proposes={false} />)
  expect(screen.getByRole('textbox', { name: 'Jour' })).toHaveValue('11/03/2027')
  expect(screen.getByLabelText(/^Heure/)).toHaveValue('09:00')
  expect(screen.getByRole('checkbox', { name: /Camille Démo/ })).not.toBeChecked()
  // One press writes the hour in its two fields.
  const free = within(screen.getByRole('list', { name: /^Vos prochaines heures libres/ })).getAllByRole('button')
  expect(free.map((button) => text(button))).toEqual(['jeudi 11 mars 2027 à 9 h 00', 'vendredi 12 mars 2027 à 9 h 00', 'lundi 15 mars 2027 à 9 h 00'])
  fireEvent.change(screen.getByLabelText(/^Heure/), { target: { value: '18:00' } })
  fireEvent.click(screen.getByRole('button', { name: /12 mars/ }))
  expect([screen.getByRole('textbox', { name: 'Jour' }), screen.getByLabelText(/^Heure/)].map((field) => (field as HTMLInputElement).value)).toEqual(['12/03/2027', '09:00'])
  expect(screen.getByText(/^vendredi 12 mars 2027.*c’est écrit/)).toHaveRole('status')
  expect(screen.queryByText('Laquelle des deux heures ?')).toBeNull()
  one.unmount()
  const several = render(<PlanPage form={aPlanForm} person={null} advisorId="a1" moved={null} proposes={false} />)
  expect(screen.getByRole('textbox', { name: 'Nombre de places' })).toHaveValue('8')
  several.unmount()
  render(<PlanPage form={aPlanForm} person={person} advisorId="a1" moved={null} proposes />)
  expect(screen.getAllByRole('textbox', { name: /Jour du créneau/ })).toHaveLength(3)
})

test('the link of a mail says nothing of anybody before its button; then three answers', () => {
  const closed = render(<LinkView token="secret" shown={{ step: 'CLOSED' }} hotline="hotline@demo.test" />)
  expect(screen.getByRole('button', { name: 'Voir et répondre' })).toBeInTheDocument()
  expect(text(closed.container)).not.toMatch(/2027|Noa|Bilan|Nantes/)
  closed.unmount()
  const open = render(<LinkView token="secret" shown={{ step: 'APPOINTMENT', appointment: anOwnAppointment('TO_ANSWER') }} hotline="hotline@demo.test" />)
  expect(screen.getAllByRole('button', { hidden: true }).map((button) => text(button))).toEqual(['Je viens', 'Envoyer ma demande', 'Oui, annuler mon rendez-vous'])
  const cancel = screen.getByRole('button', { name: 'Oui, annuler mon rendez-vous', hidden: true })
  expect(cancel.closest('details')).not.toHaveAttribute('open')
  expect(text(cancel.closest('details') as HTMLElement)).toMatch(/^Je ne peux pas venir ?Le rendez-vous sera annulé/)
  open.unmount()
  render(<LinkView token="secret" shown={{ step: 'APPOINTMENT', appointment: anOwnAppointment('CANCELLED') }} hotline="hotline@demo.test" />)
  expect(screen.queryAllByRole('button', { hidden: true })).toEqual([])
})

test('the link says what has just been answered; who waits for another date may still say otherwise, and is sent nowhere else', () => {
  const { container } = render(<LinkView token="secret" shown={{ step: 'APPOINTMENT', appointment: anOwnAppointment('ASKED') }} done="demande" hotline="hotline@demo.test" />)
  expect(text(container)).toContain('Votre demande est partie.')
  expect(screen.getByText('Changer ma demande')).toBeInTheDocument()
  expect(text(container)).not.toContain('Demander une autre date')
})

test('what is done is said with who is told by mail, and who has to be called', () => {
  const [person] = aRendezvous().people
  if (!person) throw new Error('nobody')
  const said = (people: (typeof person)[], done: 'planifie' | 'presence' = 'planifie') => {
    const { container, unmount } = render(<AppointmentView appointment={aRendezvous({ people })} role="PRESCRIBER" done={done} time={time} />)
    const words = text(container)
    unmount()
    return words
  }
  const mailed = { ...person, email: 'zoe@demo.test' }
  const called = { ...person, beneficiaryId: 'b2', calls: [{ id: 'c1' }] }
  expect(said([mailed])).toContain('Le rendez-vous est planifié. La personne est prévenue par e-mail.')
  expect(said([called])).toContain('À appeler, faute d’e-mail : DÉMO-GRÈBE Zoé.')
  expect(said([called])).not.toContain('prévenue')
  expect(said([mailed, called])).toContain('Qui a un e-mail est prévenu.')
  expect(said([])).not.toMatch(/prévenu|appeler/)
  expect(said([mailed], 'presence')).not.toContain('prévenue')
})

test('on the fiche, each rendez-vous with where it stands; the sheet to print; the private address', () => {
  const card = render(<AppointmentsCard appointments={[aRecordAppointment(), aRecordAppointment({ id: 'r2', begun: true }), aRecordAppointment({ id: 'r3', cancelledAt: AT }), aRecordAppointment({ id: 'r4', attendance: null, title: null, place: null })]} />)
  expect(screen.getAllByRole('listitem').map((item) => text(item).replace(/^.*14 h 30/, ''))).toEqual(['ConfirméBilan mobilité · Plateforme 44 · Nantes', 'Présence à renseignerBilan mobilité · Plateforme 44 · Nantes', 'AnnuléBilan mobilité · Plateforme 44 · Nantes', 'Plateforme 44'])
  card.unmount()
  const { place, ...meeting } = anOwnAppointment('TO_ANSWER')
  const sheet = render(<ConvocationView id="r1" convocation={{ ...meeting, place, person: { firstName: 'Zoé', lastName: 'Démo-Grèbe' }, mode: 'ON_SITE', addressLine: null, postalCode: null, communeName: null }} />)
  expect(text(sheet.container)).toContain('DÉMO-GRÈBE Zoé')
  sheet.unmount()
  const feed = render(<FeedCard feed={{ withNames: false, createdAt: AT, lastReadAt: null }} professional />)
  expect(text(feed.container)).toContain('sans les noms. Aucun agenda ne l’a encore lue.')
})
