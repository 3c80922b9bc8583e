import { z } from 'zod'

const BankSchema = z.looseObject({ meta: z.looseObject({ version: z.string() }) })
export function parseBank(content: unknown) {
  return BankSchema.parse(content)
}
