import type { MailBody } from '@/lib/infra/mail/message'

/** A mail of the staff's gallery: made from invented data alone, by the same function as the real one. */
export type MailExample = { title: string; message: () => Promise<MailBody> }

/** Where the buttons of the gallery lead: an address that nothing answers. */
export const DEMO_LINK = 'https://exemple.test/demonstration'

/** Who and what the mails of the gallery speak of. A test looks for each of these in their subjects: none may be there. */
export const DEMO_DATA = {
  person: 'Lou Démo-Bénéficiaire',
  professional: 'Camille Démo-Prescription',
  structure: 'Mission locale de Démoville',
  platform: 'Plateforme de démonstration Loire-Atlantique',
  reference: 'W26-DEM0NS',
  phone: '06\u00a012\u00a000\u00a000\u00a001',
  email: 'beneficiaire@demo.test',
  comment: 'Un message de démonstration.',
} as const
