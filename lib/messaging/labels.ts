/** The longest message, in characters. */
export const MAX_MESSAGE = 5000

/** How many people a thread between professionals is started with. */
export const MAX_RECIPIENTS = 10

/** How many files one message carries. */
export const MAX_MESSAGE_FILES = 8

/** What stands for the words of a message that is only a file. */
export const FILE_ONLY_BODY = 'Fichier joint.'

/** Why nothing more can be written in a thread. */
export const CLOSURES = {
  REMOVED: 'La fiche de cette personne est supprimée\u00a0: la conversation reste à lire, plus personne n’y écrit.',
  MOVED: 'La plateforme de cette conversation ne suit plus la personne\u00a0: ouvrez une nouvelle conversation avec celle qui la suit.',
  OVER: 'Les demandes de cette personne sont terminées depuis plus de trente jours\u00a0: la conversation reste à lire. Une demande rouverte, ou une nouvelle, permet d’y écrire à nouveau.',
} as const satisfies Record<string, string>
export type Closure = keyof typeof CLOSURES

export const THREAD_DONE = {
  creee: 'Votre message est envoyé.',
  envoye: 'Votre message est envoyé.',
  ajoutee: 'La personne est ajoutée\u00a0: elle lit la conversation depuis son espace.',
  enlevee: 'La personne ne lit plus cette conversation.',
  quittee: 'Vous avez quitté la conversation. Si elle est à propos d’une personne, sa fiche permet d’y revenir.',
  revenue: 'Vous êtes de retour dans la conversation.',
  archivee: 'La conversation est archivée. Elle reviendra dans la liste au prochain message.',
  reprise: 'La conversation est de retour dans la liste.',
  signale: 'Merci. L’équipe lit votre signalement et décide de la suite.',
  bloque: 'Cette personne ne peut plus vous écrire hors des fiches que vous suivez tous les deux.',
  debloque: 'Cette personne peut à nouveau vous écrire.',
  retire: 'Le fichier est retiré.',
} as const satisfies Record<string, string>
export type ThreadDone = keyof typeof THREAD_DONE

/** What staff did of a report themselves: the site only keeps it. */
export const REPORT_OUTCOMES = {
  DISMISSED: 'Rien à reprocher à ce message',
  WARNED: 'J’ai prévenu l’auteur moi-même',
  DISABLE_ASKED: 'Le compte est à désactiver, depuis sa page',
} as const satisfies Record<string, string>

/** « Lu le 12/03 à 10 h 04 ». */
export function readMark(at: Date): string {
  const parts = new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Paris' }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `Lu le ${part('day')}/${part('month')} à ${Number(part('hour'))}\u00a0h\u00a0${part('minute')}`
}
