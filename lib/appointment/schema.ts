import { z } from 'zod'
import { ATTENDANCE_LABELS, DURATION_LABELS, MODE_LABELS, OCCURRENCE_LABELS, TYPE_LABELS } from '@/lib/appointment/labels'
import { codesOf } from '@/lib/infra/codes'
import { parseFrenchDate } from '@/lib/infra/french-date'
import { fieldError, formValue, longText, optionalShortText } from '@/lib/infra/text'

const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'
const id = z.guid(RELOAD)
const none = (value: unknown) => (value === '' || value === null ? undefined : value)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(none, schema.optional())
const version = z.coerce.number({ error: RELOAD }).int(RELOAD).min(1, RELOAD)
const oneOf = <Code extends string>(labels: Readonly<Record<Code, string>>, error: string) => z.enum(codesOf(labels) as [Code, ...Code[]], { error })

const WRONG_DAY = 'Indiquez une date qui existe, par exemple 03/04/2027.'
const WRONG_TIME = 'Indiquez une heure, par exemple 14:30.'
const day = formValue.transform((typed, context): string => (typeof typed === 'string' ? parseFrenchDate(typed) : null) ?? fieldError(context, WRONG_DAY))
const time = formValue.transform((typed, context): string => (typeof typed === 'string' ? parseTime(typed) : null) ?? fieldError(context, WRONG_TIME))

/** An hour as browsers and people write it (`14:30`, `9h`, `14 h 30`) as `14:30`; null when no clock shows it. */
function parseTime(typed: string): string | null {
  const [, hour, minute = '00'] = /^\s*(\d{1,2})\s*[:hH]\s*(\d{2})?\s*$/.exec(typed.slice(0, 20)) ?? []
  return hour && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}

const minutes = formValue.transform((typed, context): number => {
  const count = Number(typed)
  return typed !== '' && Object.hasOwn(DURATION_LABELS, count) ? count : fieldError(context, 'Choisissez une durée dans la liste.')
})
const when = { on: day, time, occurrence: optional(z.enum(codesOf(OCCURRENCE_LABELS) as ['FIRST', 'SECOND'], { error: 'Choisissez la première ou la deuxième.' })) }

const videoUrl = optionalShortText(300, 'Adresse de la visioconférence').refine((typed) => typed === null || (/^https:\/\//.test(typed) && URL.canParse(typed)), { error: 'Collez une adresse qui commence par https://.' })
const place = {
  mode: z.enum(codesOf(MODE_LABELS) as ['ON_SITE', 'PHONE', 'VIDEO'], { error: 'Choisissez comment la personne est reçue.' }),
  addressLine: optionalShortText(120, 'Adresse'),
  postalCode: optionalShortText(5, 'Code postal').refine((typed) => typed === null || /^\d{5}$/.test(typed), { error: 'Un code postal a cinq chiffres.' }),
  communeName: optionalShortText(80, 'Commune'),
  directions: longText(400, 'Comment venir'),
  videoUrl,
}

type Placed = { mode: string; addressLine: string | null; communeName: string | null; videoUrl: string | null }
// What a person needs to come: an address, or a link.
const reachable = <S extends z.ZodType<Placed>>(schema: S) =>
  schema
    .refine(({ mode, addressLine }) => mode !== 'ON_SITE' || addressLine !== null, { path: ['addressLine'], error: 'Écrivez l’adresse où la personne est attendue.' })
    .refine(({ mode, communeName }) => mode !== 'ON_SITE' || communeName !== null, { path: ['communeName'], error: 'Écrivez la commune où la personne est attendue.' })
    .refine(({ mode, videoUrl: url }) => mode !== 'VIDEO' || url !== null, { path: ['videoUrl'], error: 'Collez l’adresse de la visioconférence.' })

const advisorId = z.guid('Choisissez un conseiller dans la liste.')
const type = oneOf(TYPE_LABELS, 'Choisissez le type de rendez-vous dans la liste.')
const title = optionalShortText(80, 'Intitulé')
const what = { idempotencyKey: id, platformId: id, advisorId, type, title, minutes, ...place }
const places = optional(z.coerce.number({ error: 'Indiquez un nombre de places.' }).int('Indiquez un nombre de places.').min(1, 'Il faut au moins une place.').max(200, 'Il y a 200 places au plus.'))

/** « Planifier »: with one person, or with places for several. */
export const PlanSchema = reachable(z.strictObject({ ...what, ...when, beneficiaryId: optional(id), places, prescriberAttends: optional(z.literal('on')) })).refine(
  (input) => (input.beneficiaryId === undefined) !== (input.places === undefined),
  { path: ['places'], error: 'Indiquez combien de personnes peuvent venir.' },
)
export type Plan = z.output<typeof PlanSchema>

/** « Proposer trois créneaux ». */
export const ProposeSchema = reachable(z.strictObject({ ...what, beneficiaryId: id, movesId: optional(id), on1: day, time1: time, on2: day, time2: time, on3: day, time3: time }))
export type Proposing = z.output<typeof ProposeSchema>

/** « Modifier »: everything but the date, the people and the advisor. */
export const EditSchema = reachable(z.strictObject({ appointmentId: id, version, type, title, places, ...place }))
export type Editing = z.output<typeof EditSchema>

export const AssignSchema = z.strictObject({ appointmentId: id, version, advisorId })
export const MoveSchema = z.strictObject({ appointmentId: id, version, minutes, ...when })
export type Moving = z.output<typeof MoveSchema>

const reason = (label: string) => longText(300, label)
export const CancelSchema = z.strictObject({ appointmentId: id, version, reason: reason('Raison').refine((text) => text !== null, { error: 'Dites pourquoi\u00a0: les personnes prévenues le lisent.' }) })
export const InviteSchema = z.strictObject({ beneficiaryId: id, appointmentId: z.guid('Choisissez un atelier dans la liste.') })
export const PlaceSchema = z.strictObject({ appointmentId: id, beneficiaryId: id })
export const AskSchema = PlaceSchema.extend({ reason: reason('Pourquoi') })
export const AttendanceSchema = PlaceSchema.extend({ attendance: z.enum(codesOf(ATTENDANCE_LABELS) as ['TO_FILL', 'ATTENDED', 'EXCUSED', 'CANCELLED_BY_SERVICE', 'ABSENT'], { error: 'Choisissez une réponse dans la liste.' }) })
export const AppointmentSchema = z.strictObject({ appointmentId: id })
export const ProposalSchema = z.strictObject({ proposalId: id })
export const ChooseSchema = z.strictObject({ slotId: z.guid('Choisissez un des créneaux.') })
export const FeedSchema = z.strictObject({ withNames: optional(z.literal('on')) })
export const NothingSchema = z.strictObject({})

const token = z.string({ error: RELOAD }).max(200, RELOAD)
export const LinkSchema = z.strictObject({ token })
export const LinkAnswerSchema = LinkSchema.extend({ answer: z.enum(['venir', 'annuler', 'deplacer'], { error: RELOAD }), reason: reason('Pourquoi') })
export const LinkChoiceSchema = LinkSchema.extend({ slotId: z.guid('Choisissez un des créneaux.') })
