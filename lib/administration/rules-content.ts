import { z } from 'zod'
import type { RulesDraft } from '@/lib/administration/rules-draft'
import { Refusal } from '@/lib/infra/refusal'
import { communeByInsee } from '@/lib/organisation/communes'
import { departementChoices } from '@/lib/organisation/departements'
import { DOCUMENT_TYPE_CODES, DOCUMENT_TYPES, type DocumentType } from '@/lib/organisation/document-types'
import { type AskedDocument, type PlatformRulesContent, PlatformRulesSchema } from '@/lib/organisation/platform-rules-schema'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'

/** The rules as they are published. Throws a Refusal beside each field that has to be mended first. */
export function rulesContent(draft: RulesDraft): PlatformRulesContent {
  const errors: Record<string, string[]> = {}
  const wrong = (field: string, sentence: string) => void (errors[field] ??= [sentence])
  checkBrand(draft, wrong)
  checkTerritory(draft, wrong)
  if (!draft.services.every((code) => Object.hasOwn(WISHED_SERVICE_LABELS, code))) wrong('services', 'Choisissez les services dans la liste.')
  const documents = DOCUMENT_TYPE_CODES.flatMap((type) => askedDocument(type, draft, wrong))
  if (Object.keys(errors).length > 0) throw new Refusal('Rien n’est publié pour l’instant.', 'INVALID', errors)
  const content = PlatformRulesSchema.safeParse({
    brand: { name: draft.brandName, introduction: draft.brandIntroduction || null },
    mailbox: draft.mailbox.toLowerCase(),
    territory: { departements: draft.departements, communes: draft.communes },
    criteria: draft.criteria,
    documents,
    services: Object.keys(WISHED_SERVICE_LABELS).filter((code) => draft.services.includes(code)),
  })
  if (!content.success) throw new Refusal('Ces règles ne peuvent pas être publiées\u00a0: rechargez la page et recommencez.', 'INVALID')
  return content.data
}

type Wrong = (field: string, sentence: string) => void

function checkBrand({ brandName, brandIntroduction, mailbox }: RulesDraft, wrong: Wrong) {
  if (brandName === '') wrong('brandName', 'Indiquez le nom que lisent les prescripteurs.')
  if (brandName.length > 200) wrong('brandName', 'Raccourcissez ce nom\u00a0: 200 caractères au plus.')
  if (brandIntroduction.length > 600) wrong('brandIntroduction', 'Raccourcissez la présentation\u00a0: 600 caractères au plus.')
  if (mailbox.length > 254 || !z.regexes.email.test(mailbox)) wrong('mailbox', 'Indiquez une adresse, par exemple plateforme@exemple.fr.')
}

function checkTerritory({ departements, communes }: RulesDraft, wrong: Wrong) {
  const known = new Set(departementChoices().map(({ code }) => code))
  if (!departements.every((code) => known.has(code))) wrong('departements', 'Choisissez les départements dans la liste.')
  if (!communes.every((code) => communeByInsee(code))) wrong('communes', 'Une de ces communes n’existe pas\u00a0: cherchez-la à nouveau.')
  if (departements.length + communes.length === 0) wrong('departements', 'Cochez au moins un département, ou ajoutez une commune\u00a0: sans territoire, la plateforme n’est proposée à personne.')
}

function askedDocument(type: DocumentType, { documents }: RulesDraft, wrong: Wrong): AskedDocument[] {
  const { asked, months } = documents[type]
  if (asked === '') return []
  const monthsValid = months === '' ? null : /^\d{1,3}$/.test(months) ? Number(months) : 0
  if (monthsValid !== null && (monthsValid < 1 || monthsValid > 120)) wrong(`months-${type}`, `Indiquez pour «\u00a0${DOCUMENT_TYPES[type].label}\u00a0» un nombre de mois entre 1 et 120, ou rien.`)
  if (asked !== 'REQUIRED' && asked !== 'OPTIONAL') wrong(`document-${type}`, `Choisissez pour «\u00a0${DOCUMENT_TYPES[type].label}\u00a0» une réponse de la liste.`)
  return [{ type, required: asked === 'REQUIRED', monthsValid }]
}
