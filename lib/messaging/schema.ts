import { z } from 'zod'
import type { MessageKind } from '@/prisma/client/enums'
import { fieldError, formValue, longText, looksLikeNir, shortText } from '@/lib/infra/text'
import { MAX_MESSAGE, MAX_RECIPIENTS } from '@/lib/messaging/labels'
import { unknownVariables } from '@/lib/messaging/ready-answer-labels'

const gone = (what: string) => z.guid(`${what} n’existe plus. Rechargez la page.`)
const NIR = 'Retirez le numéro de sécurité sociale\u00a0: il ne doit pas circuler ici.'

/** The text of a message; one may be left empty when a file goes with it. */
const body = longText(MAX_MESSAGE, 'Message').refine((text) => text === null || !looksLikeNir(text), { error: NIR })
const requiredBody = body.transform((text, context): string => text ?? fieldError(context, 'Écrivez votre message.'))
const subject = shortText(120, 'Objet').refine((text) => !looksLikeNir(text), { error: NIR })
const oneOrMore = z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(gone('Ce destinataire')).max(MAX_RECIPIENTS, `Choisissez ${MAX_RECIPIENTS} personnes au plus.`))
const ticked = formValue.transform((value) => value === 'on')

export const ThreadIdSchema = z.object({ threadId: gone('Cette conversation') })

export const WriteSchema = z.object({
  threadId: gone('Cette conversation'),
  clientKey: gone('Ce formulaire'),
  body,
})
export type Writing = z.output<typeof WriteSchema> & { kind: MessageKind }

export const StartSchema = z
  .object({
    clientKey: gone('Ce formulaire'),
    beneficiaryId: z.preprocess((value) => (value === '' ? undefined : value), gone('Cette personne').optional()),
    platformId: z.preprocess((value) => (value === '' ? undefined : value), z.guid('Choisissez la plateforme dans la liste.').optional()),
    recipients: oneOrMore,
    subject,
    body: requiredBody,
    withPerson: ticked,
  })
  .superRefine(({ beneficiaryId, recipients }, context) => {
    if (!beneficiaryId && recipients.length === 0) context.addIssue({ code: 'custom', path: ['recipients'], message: 'Choisissez au moins un destinataire.' })
  })
export type Starting = z.output<typeof StartSchema>

/** The person's own message: about themself, to whoever follows them. */
export const StartOwnSchema = z.object({ clientKey: gone('Ce formulaire'), subject, body: requiredBody })
export type StartingOwn = z.output<typeof StartOwnSchema>

export const ArchiveSchema = z.object({ threadId: gone('Cette conversation'), archived: z.enum(['oui', 'non']).transform((said) => said === 'oui') })

export const RemoveFileSchema = z.object({ documentId: gone('Ce fichier') })

export const ReportSchema = z.object({
  messageId: z.string().regex(/^[1-9]\d{0,17}$/, 'Ce message n’existe plus. Rechargez la page.'),
  reason: longText(1000, 'Ce qui ne va pas').transform((text, context): string => text ?? fieldError(context, 'Dites en quelques mots ce qui ne va pas.')),
})
export type Reporting = z.output<typeof ReportSchema>

export const BlockSchema = z.object({ accountId: gone('Ce compte'), blocked: z.enum(['oui', 'non']).transform((said) => said === 'oui') })

export const ReviewSchema = z.object({ reportId: gone('Ce signalement'), outcome: z.enum(['DISMISSED', 'WARNED', 'DISABLE_ASKED'], { error: 'Choisissez ce qui a été décidé.' }) })
export type Reviewing = z.output<typeof ReviewSchema>

const answerBody = longText(MAX_MESSAGE, 'Texte').transform((text, context): string => {
  if (text === null) return fieldError(context, 'Remplissez «\u00a0Texte\u00a0».')
  const [unknown] = unknownVariables(text)
  return unknown ? fieldError(context, `«\u00a0{${unknown}}\u00a0» n’est pas une variable\u00a0: choisissez parmi celles de la liste, ou retirez les accolades.`) : text
})

export const AnswerSchema = z.object({
  answerId: z.preprocess((value) => (value === '' ? undefined : value), gone('Cette réponse prête').optional()),
  platformId: z.preprocess((value) => (value === '' ? undefined : value), z.guid('Choisissez la plateforme dans la liste.').optional()),
  version: z.coerce.number().int().catch(0),
  clientKey: z.preprocess((value) => (value === '' ? undefined : value), gone('Ce formulaire').optional()),
  title: shortText(80, 'Titre'),
  body: answerBody,
})
export type AnswerInput = z.output<typeof AnswerSchema>

export const RemoveAnswerSchema = z.object({ answerId: gone('Cette réponse prête') })
