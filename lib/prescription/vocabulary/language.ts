import { codesOf } from '@/lib/infra/codes'

/**
 * Languages in which a rendez-vous may have to be prepared, by ISO 639 code (two letters, or three where there are none): those most
 * spoken in France and overseas by people whom these services receive. A sign language is an adaptation need, not asked here.
 */
export const LANGUAGE_LABELS = {
  fr: 'Français',
  sq: 'Albanais',
  am: 'Amharique',
  en: 'Anglais',
  ar: 'Arabe',
  hy: 'Arménien',
  bm: 'Bambara',
  bn: 'Bengali',
  ber: 'Berbère, kabyle, tamazight',
  bg: 'Bulgare',
  swb: 'Comorien, mahorais',
  gcf: 'Créole antillais (Guadeloupe, Martinique)',
  gcr: 'Créole guyanais',
  ht: 'Créole haïtien',
  rcf: 'Créole réunionnais',
  es: 'Espagnol',
  ka: 'Géorgien',
  ha: 'Haoussa',
  hi: 'Hindi',
  it: 'Italien',
  ku: 'Kurde',
  ln: 'Lingala',
  mg: 'Malgache',
  zh: 'Mandarin, chinois',
  ur: 'Ourdou',
  ps: 'Pachto',
  fa: 'Persan, dari',
  ff: 'Peul',
  pl: 'Polonais',
  pt: 'Portugais',
  ro: 'Roumain',
  rom: 'Romani',
  ru: 'Russe',
  hbs: 'Serbe, croate, bosnien',
  so: 'Somali',
  snk: 'Soninké',
  sw: 'Swahili',
  ta: 'Tamoul',
  ti: 'Tigrinya',
  tr: 'Turc',
  uk: 'Ukrainien',
  vi: 'Vietnamien',
  wo: 'Wolof',
  OTHER: 'Autre langue (à préciser dans les commentaires)',
} as const satisfies Record<string, string>
export type Language = keyof typeof LANGUAGE_LABELS
export const LANGUAGES = codesOf(LANGUAGE_LABELS)
