import { localTime } from '@/lib/appointment/local-time'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { after, days, minutes as ms, now } from '@/lib/infra/clock'
import { Refusal } from '@/lib/infra/refusal'

type Occurrence = 'FIRST' | 'SECOND'
/** `occurrence`: which of two hours of the same name; NEVER where it cannot be asked, and another hour is wanted. */
type Typed = { on: string; time: string; minutes: number; timeZone: string; occurrence?: Occurrence | 'NEVER'; fields?: { on: string; time: string } }

/** How far ahead a rendez-vous may be planned. */
const FURTHEST_DAYS = 2 * 366

/**
 * The instants of a rendez-vous from what was typed, on the clocks of the place. An hour that does not exist is refused; one that exists
 * twice is asked (« première » or « deuxième »); the past and what is years ahead are refused too.
 */
export function chosenTime({ on, time, minutes, timeZone, occurrence, fields = { on: 'on', time: 'time' } }: Typed): { startsAt: Date; endsAt: Date } {
  const startsAt = instantAt({ on, time, timeZone, occurrence, field: fields.time })
  if (startsAt <= now()) throw refused(fields.on, `Ce moment est passé\u00a0: ${placeDateTime(startsAt, timeZone)}. Choisissez un jour à venir.`)
  if (startsAt > after(days(FURTHEST_DAYS))) throw refused(fields.on, 'C’est dans plus de deux ans\u00a0: vérifiez l’année.')
  return { startsAt, endsAt: after(ms(minutes), startsAt) }
}

function instantAt({ on, time, timeZone, occurrence, field }: { on: string; time: string; timeZone: string; occurrence?: Occurrence | 'NEVER'; field: string }): Date {
  const local = localTime(on, time, timeZone)
  switch (local.kind) {
    case 'ONE':
      return local.at
    case 'ABSENT':
      throw refused(field, `${time.replace(':', '\u00a0h\u00a0')} n’existe pas ce jour-là\u00a0: les horloges avancent d’une heure dans la nuit. Choisissez une autre heure.`)
    case 'TWICE':
      if (occurrence === 'NEVER') throw refused(field, `${time.replace(':', '\u00a0h\u00a0')} existe deux fois cette nuit-là, car les horloges reculent. Choisissez une autre heure.`)
      if (!occurrence) throw refused('occurrence', `${time.replace(':', '\u00a0h\u00a0')} existe deux fois cette nuit-là, car les horloges reculent. Dites laquelle.`)
      return occurrence === 'FIRST' ? local.first : local.second
  }
}

const refused = (field: string, sentence: string) => new Refusal('', 'INVALID', { [field]: [sentence] })
