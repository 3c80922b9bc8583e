/** Who oriented a person, and to whom: what their notice needs. */
export type Notice = { prescriber: string; organisation: string | null; platform: string; platformPhone: string | null; platformEmail: string; hotline: string }

/** What a demand may hold about a person, as lib/prescription/labels.ts asks it, in plain words. */
const WHAT_IS_RECEIVED =
  'Cela peut être\u00a0: votre nom, votre date de naissance, votre adresse, votre téléphone, votre e-mail, votre famille, vos études, votre travail, vos ressources, votre numéro France Travail, votre permis, vos difficultés pour vous déplacer, des commentaires sur votre situation.'

/**
 * What a person is told when somebody orients them (RGPD art. 13 and 14), in plain words: the mail and the printed sheet say the same.
 * Short sentences, one idea each (FALC style).
 */
export const noticeParagraphs = ({ prescriber, organisation, platform }: Notice): string[] => [
  `${prescriber}${organisation ? `, de ${organisation},` : ''} vous oriente vers Wimoov. Wimoov est une association. Elle aide à se déplacer.`,
  `L’équipe qui vous répond\u00a0: ${platform}.`,
  'Elle reçoit tout ce que ce professionnel a écrit dans la demande, et les papiers qu’il y a joints.',
  WHAT_IS_RECEIVED,
  'La suite\u00a0: l’équipe étudie la demande, puis un conseiller vous contacte.',
  'Vous pouvez lire ce qui est écrit sur vous et le faire corriger. Vos informations deviennent anonymes deux ans après le dernier contact.',
]

/** What objecting does, in one sentence, wherever it is offered. */
export const OBJECTION_CONSEQUENCE = 'Si vous refusez, l’équipe est prévenue et quelqu’un vous répond. Wimoov ne vous accompagne alors pas, et vous pouvez changer d’avis pendant sept jours.'

/** How long a request for a correction may be, and its answer. */
export const CORRECTION_MAX = 1000
