import { describe, expect, test } from 'vitest'
import type { Stimulus } from '@/lib/mobility-test/bank'
import { bank } from '@/tests/support/bank'

const exercises = bank.questions.filter(({ type }) => type === 'practical')
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('’', "'")
const minutes = (text: string) => {
  const [, hours, rest] = /(\d+)\D+(\d+)/.exec(text) ?? []
  return Number(hours) * 60 + Number(rest)
}
const clock = (at: number) => `${Math.floor(at / 60)} h ${String(at % 60).padStart(2, '0')}`

const exercise = (id: string) => exercises.find((one) => one.id === id)!
function drawing<Kind extends Stimulus['kind']>(id: string, kind: Kind): Extract<Stimulus, { kind: Kind }> {
  const { stimulus } = exercise(id)
  if (stimulus?.kind !== kind) throw new Error(`${id} is not drawn as ${kind}`)
  return stimulus as Extract<Stimulus, { kind: Kind }>
}
const rightLabel = (id: string) => plain(exercise(id).options.find(({ correct }) => correct)!.label).toLowerCase()

describe.each(exercises.map((question) => [question.id, question] as const))('%s', (_, { options, maxPoints, stimulus, explanation }) => {
  test('has one right answer, with all the points, and « Je ne sais pas » last', () => {
    expect(options.filter(({ correct }) => correct).map(({ points }) => points)).toEqual([maxPoints])
    expect(options.filter(({ correct, points }) => !correct && points === maxPoints)).toEqual([])
    expect(options.at(-1)?.id).toBe('nsp')
    expect(explanation).toBeTruthy()
  })

  test('is told in words too, and is never mirrored', () => {
    expect(stimulus?.alt).toBeTruthy()
    expect(stimulus?.dir).toBe('ltr')
  })
})

describe('the right answer follows from what is drawn', () => {
  test('the stop where both lines meet', () => {
    const [one, other] = drawing('tc-correspondance', 'lines').lines
    const [, from = '', to = ''] = /à l'arrêt (\S+)\. .*à l'arrêt ([^.]+)\./.exec(plain(exercise('tc-correspondance').text)) ?? []
    expect(one!.stops).toContain(from)
    expect(other!.stops).toContain(to)
    const meeting = one!.stops.filter((stop) => other!.stops.includes(stop))
    expect(meeting).toHaveLength(1)
    expect(rightLabel('tc-correspondance')).toContain(meeting[0]!.toLowerCase())
  })

  test('the place two squares right and one down', () => {
    const { cells, start } = drawing('rep-plan', 'grid')
    const row = cells.findIndex((places) => places.includes(start))
    expect(exercise('rep-plan').text).toMatch(/2 cases vers la droite.*1 case/)
    expect(rightLabel('rep-plan')).toContain(cells[row + 1]![cells[row]!.indexOf(start) + 2]!.toLowerCase())
  })

  test('the hour of arrival', () => {
    const [start, ...rest] = drawing('rep-heure-arrivee', 'list').items.map(plain)
    const added = rest.map((line) => Number(/(\d+) minutes/.exec(line)?.[1] ?? 0))
    expect(rightLabel('rep-heure-arrivee')).toContain(clock(minutes(start!) + added.reduce((sum, value) => sum + value, 0)))
  })

  test('the last bus that arrives in time', () => {
    const rows = new Map(drawing('sb-horaire', 'timetable').rows.map(([stop, ...times]) => [stop, times.map((time) => minutes(plain(time)))]))
    const limit = minutes(/avant (\d+ h \d+)/.exec(plain(exercise('sb-horaire').text))?.[1] ?? '')
    const inTime = rows.get('Mairie')!.filter((_, bus) => rows.get('Gare')![bus]! < limit)
    expect(rightLabel('sb-horaire')).toContain(clock(Math.max(...inTime)))
  })

  test('the stop that replaces the closed one on that day', () => {
    const notice = plain(drawing('sb-message', 'message').lines.join(' '))
    const [, from, to] = /du (\d+) au (\d+) mars/.exec(notice) ?? []
    const [, day] = /le (\d+) mars/.exec(plain(exercise('sb-message').text)) ?? []
    expect(Number(day) >= Number(from) && Number(day) <= Number(to)).toBe(true)
    expect(rightLabel('sb-message')).toContain(/bus à l'arrêt (\S+)\./.exec(notice)![1]!.toLowerCase())
  })

  test('the cheaper way to pay', () => {
    const price = (card: number) => Number(/(\d+(?:,\d+)?) €/.exec(plain(drawing('sb-calcul', 'cards').cards[card]!.items[1]!))![1]!.replace(',', '.'))
    const [, trips, days] = /(\d+) fois par jour, (\d+) jours/.exec(plain(exercise('sb-calcul').text)) ?? []
    expect(rightLabel('sb-calcul')).toContain(price(0) * Number(trips) * Number(days) < price(1) ? 'ticket' : 'abonnement')
  })

  test('the only route without a change that arrives in time', () => {
    const limit = minutes(/avant (\d+ h \d+)/.exec(plain(exercise('num-choix-trajet').text))?.[1] ?? '')
    const { cards } = drawing('num-choix-trajet', 'cards')
    const good = cards.filter(({ items }) => minutes(plain(items[1]!)) < limit && items[2]!.startsWith('0'))
    expect(good.map(({ title }) => rightLabel('num-choix-trajet').endsWith(plain(title).toLowerCase()))).toEqual([true])
  })
})
