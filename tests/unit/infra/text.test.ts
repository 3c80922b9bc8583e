import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, longText, looksLikeNir, optionalShortText, personName, shortText } from '@/lib/infra/text'

const message = (schema: { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } } }, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message)

describe('cleanText', () => {
  it('composes accents, trims, and keeps one kind of line end', () => {
    expect(cleanText('  E\u0301lodie\r\nDupont\r ')).toBe('Élodie\nDupont')
  })

  it('refuses what PostgreSQL cannot store', () => {
    expect(cleanText('a\0b')).toBeNull()
    expect(cleanText('a\ud83d')).toBeNull()
    expect(cleanText('\ude00a')).toBeNull()
    expect(cleanText('😀')).toBe('😀')
  })

  it('turns other control characters into blanks', () => {
    expect(cleanText('a\u0007b\u001bc\td')).toBe('a b c\td')
  })

  it('gives up on 5 MB at once, even when made to be slow to normalise', () => {
    expect(cleanText('\u0315\u0300'.repeat(2_500_000))).toBeNull()
  })

  it('leaves what it has cleaned as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = cleanText(text)
        if (once !== null) expect(cleanText(once)).toBe(once)
      }),
    )
  })
})

describe('short and long texts', () => {
  it('give null for an empty optional text and a sentence for a required one', () => {
    expect(optionalShortText(10, 'Lieu').parse('  \n ')).toBeNull()
    expect(optionalShortText(10, 'Lieu').parse(undefined)).toBeNull()
    expect(message(shortText(10, 'Lieu'), ' ')).toEqual(['Remplissez «\u00a0Lieu\u00a0».'])
  })

  it('join blanks on one line, and keep lines where there are several', () => {
    expect(shortText(20, 'Lieu').parse('Le\u00a0  Mans\n(72)')).toBe('Le Mans (72)')
    expect(longText(20, 'Note').parse('un\r\n\r\ndeux 🚲')).toBe('un\n\ndeux 🚲')
  })

  it('count a line end once, as the browser does', () => {
    expect(longText(5, 'Note').parse('a\r\nb\r\nc')).toBe('a\nb\nc')
  })

  it.each([['x'.repeat(11)], ['x'.repeat(5_000_000)], ['é'.repeat(11)]])('refuse a text that is too long', (text) => {
    expect(message(longText(10, 'Note'), text)).toEqual(['Raccourcissez «\u00a0Note\u00a0»\u00a0: 10 caractères au plus.'])
  })

  it('accept as many letters when accents come apart', () => {
    expect(shortText(10, 'Nom').parse('e\u0301'.repeat(10))).toBe('é'.repeat(10))
  })

  it.each([[['a', 'b']], [12], [{}], [true]])('refuse %j, which is no text', (value) => {
    expect(message(shortText(10, 'Nom'), value)).toEqual(['Retapez «\u00a0Nom\u00a0»\u00a0: une seule réponse est attendue.'])
  })

  it('refuse an unreadable character', () => {
    expect(message(longText(10, 'Note'), 'a\0')).toEqual(['Retapez «\u00a0Note\u00a0»\u00a0: le texte contient un caractère illisible.'])
  })
})

describe('personName', () => {
  const name = personName(140, 'Nom')

  it.each([
    'Lefèvre', 'Jean-Pierre', 'd’Artagnan', "N'Diaye", "'t Hooft", 'De La Cruz', 'Nguyễn', 'Łukasz', 'Оксана',
    'محمد', 'N\u0303',
  ])('accepts %s', (text) => {
    expect(name.safeParse(text).success).toBe(true)
  })

  it.each(['Léa2', '😀', 'Léa 😀', '-', "''", 'a@b', '<b>Léa</b>', 'Léa\u202eaéL', '\u0301'])('refuses %s', (text) => {
    expect(message(name, text)).toEqual(['Utilisez seulement des lettres, des espaces, des traits d’union et des apostrophes.'])
  })

  it('accepts 140 letters and no more', () => {
    expect(name.parse('É'.repeat(140))).toHaveLength(140)
    expect(name.safeParse('É'.repeat(141)).success).toBe(false)
  })
})

describe('looksLikeNir', () => {
  it.each([
    '1850775123456',
    '185077512345674',
    'son numéro est 2 85 07 2A 123 456 12, merci',
    '2.85.07.2B.123.456',
    'NIR: 1-85-07-75-123-456-74',
    '1 85 07 75 123 456\u00a074',
    '285 07 75 123 456',
    'né en 1985 (1 85 07 75 123 456)',
    '1 85 20 99 350 123',
  ])('recognises %s', (text) => {
    expect(looksLikeNir(text)).toBe(true)
  })

  it('recognises any cut when the key is right', () => {
    const key = (numeric: number) => String(97 - (numeric % 97)).padStart(2, '0')
    expect(looksLikeNir(`18 50 77 51 23 45 6 ${key(1850775123456)}`)).toBe(true)
    expect(looksLikeNir(`28 50 72 A1 23 45 6 ${key(2850719123456)}`)).toBe(true)
    expect(looksLikeNir('18 50 77 51 23 45 6 00')).toBe(false)
  })

  it.each([
    'Joignable au 06 12 34 56 78 ou 07 98 76 54 32',
    '06 12 34 56 78\n07 98 76 54 32',
    '+33 6 12 34 56 78',
    'Né le 12/03/1999, échéance le 01/02/2027',
    'SIRET 123 456 789 00012',
    'FR76 3000 6000 0112 3456 7890 189',
    'numéro France Travail 1234567A',
    'Il gagne 1 200 euros et paie 85 euros',
    '1851375123456',
    '',
  ])('leaves %s alone', (text) => {
    expect(looksLikeNir(text)).toBe(false)
  })

  // Read once, it takes a tenth of a second; read again from each digit, it would outlast the limit of a test.
  it('reads long runs of digits once', () => {
    expect(looksLikeNir('1 '.repeat(200_000))).toBe(false)
    expect(looksLikeNir('185077512345'.repeat(50_000))).toBe(false)
  })
})
