import { expect, test } from 'vitest'
import { colors } from '@/tailwind.config'

const { brand, accent, ink, surface, line, success, warning, danger } = colors

/** Every pair of colours that text is written in, on the surface it is written on. */
const TEXT: [string, string, string][] = [
  ['text on the page', ink.DEFAULT, surface.page],
  ['text on a card', ink.DEFAULT, surface.DEFAULT],
  ['quiet text on the page', ink.soft, surface.page],
  ['quiet text on a card', ink.soft, surface.DEFAULT],
  ['a link on the page', brand[700], surface.page],
  ['a title on the page', brand[900], surface.page],
  ['a primary button', ink.inverse, brand[700]],
  ['a secondary button', brand[800], surface.DEFAULT],
  ['a chosen card', ink.DEFAULT, brand[50]],
  ['a badge', ink.DEFAULT, surface.sunken],
  ['an informed badge', brand[900], brand[100]],
  ['a success', success[700], success[100]],
  ['a warning', warning[700], warning[100]],
  ['an error in its box', danger[700], danger[100]],
  ['an error beside its field', danger[700], surface.DEFAULT],
  ['a danger button', ink.inverse, danger[700]],
  ['a count in the menu', accent[700], accent[100]],
  ['what decides eligibility', ink.DEFAULT, accent[100]],
]

/** Borders and drawings that have to be seen. */
const CONTROLS: [string, string, string][] = [
  ['the border of a field', line.control, surface.DEFAULT],
  ['the border of a field on the page', line.control, surface.page],
  ['the focus ring', brand[700], surface.page],
  ['a bus line', accent[700], surface.DEFAULT],
  ['an invalid field', danger[700], surface.DEFAULT],
]

test.each(TEXT)('%s: at least 4.5 to 1', (_, text, on) => expect(contrast(text, on)).toBeGreaterThanOrEqual(4.5))
test.each(CONTROLS)('%s: at least 3 to 1', (_, control, on) => expect(contrast(control, on)).toBeGreaterThanOrEqual(3))

/** WCAG 2.1, relative luminance of both colours. */
function contrast(one: string, other: string) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
