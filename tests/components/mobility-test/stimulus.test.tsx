import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Stimulus } from '@/components/mobility-test/stimulus/stimulus'
import { bank } from '@/tests/support/bank'

/** What a figure leaves to its drawing on a phone of 360 px: the page without its margins, the figure without its border and its own. */
const ROOM_PX = { grid: 328 - 2 - 16, lines: 328 - 2 - 32 }
const drawn = bank.questions.flatMap(({ id, stimulus }) => (stimulus?.kind === 'grid' || stimulus?.kind === 'lines' ? [{ id, stimulus }] : []))

test.each(drawn)('$id: every word of the drawing is 12 px high or more on a phone', ({ stimulus }) => {
  render(<Stimulus stimulus={stimulus} />)
  const drawing = screen.getByRole('img')
  const width = Number(drawing.getAttribute('viewBox')?.split(' ')[2])
  const sizes = [...drawing.querySelectorAll('text')].map((one) => Number(/text-\[(\d+)px\]/.exec(one.getAttribute('class') ?? '')?.[1]))
  expect(sizes.length).toBeGreaterThan(7)
  expect((Math.min(...sizes) * ROOM_PX[stimulus.kind as 'grid' | 'lines']) / width).toBeGreaterThanOrEqual(11.95)
})
