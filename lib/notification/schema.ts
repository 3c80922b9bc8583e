import { z } from 'zod'

const rhythm = z.enum(['IMMEDIATE', 'DAILY', 'NONE'], { error: 'Choisissez un rythme.' })

export const PreferencesSchema = z.object({ MESSAGE: rhythm, APPOINTMENT: rhythm, STATUS: rhythm, TEST: rhythm })
export type Preferences = z.output<typeof PreferencesSchema>

export const SeenSchema = z.object({ upTo: z.string().regex(/^[1-9]\d{0,17}$/, 'Rechargez la page, puis recommencez.') })
