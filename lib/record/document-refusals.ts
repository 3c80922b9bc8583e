const IPHONE = 'Sur un iPhone\u00a0: «\u00a0Réglages\u00a0», «\u00a0Appareil photo\u00a0», «\u00a0Formats\u00a0», puis «\u00a0Le plus compatible\u00a0», et reprenez la photo\u00a0; ou faites une capture d’écran de la photo et envoyez-la.'
const PRINT_TO_PDF = 'Ouvrez-le, choisissez «\u00a0Imprimer\u00a0» puis «\u00a0Enregistrer au format PDF\u00a0», et envoyez cette copie.'

/** Why a file was not kept, as the person who sent it reads it: what happened, and what to do. */
export const DOCUMENT_REFUSALS = {
  NO_FILE: 'Choisissez un fichier, puis envoyez-le.',
  EMPTY: 'Ce fichier est vide. Choisissez-en un autre.',
  TOO_LARGE: 'Ce fichier dépasse 10\u00a0Mo. Envoyez une photo moins lourde, ou un PDF en qualité réduite.',
  INCOMPLETE: 'Le fichier n’est pas arrivé en entier. Vérifiez votre connexion, puis réessayez.',
  UNKNOWN_LENGTH: 'La taille du fichier n’a pas été annoncée\u00a0: il n’est pas possible de vérifier qu’il arrive en entier. Réessayez depuis un autre navigateur.',
  NOT_ACCEPTED: 'Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG, quel que soit son nom. Enregistrez-le en PDF, ou prenez le document en photo.',
  HEIC: `Cette photo est au format HEIC, que le site ne sait pas lire. ${IPHONE}`,
  DAMAGED_IMAGE: 'Cette image est abîmée ou incomplète. Reprenez la photo, ou envoyez un autre fichier.',
  TOO_MANY_PIXELS: 'Cette image est trop grande (plus de 50 millions de points). Réduisez-la, ou reprenez la photo en qualité normale.',
  TOO_SMALL: 'Cette image est trop petite pour être lue. Envoyez une photo où le texte se lit.',
  DAMAGED_PDF: 'Ce PDF est abîmé ou incomplet. Enregistrez-le à nouveau, puis réessayez.',
  ACTIVE_PDF: `Ce PDF contient un programme ou un fichier joint, que le site refuse par prudence. ${PRINT_TO_PDF}`,
  UNREADABLE_PDF: `Ce PDF ne peut pas être vérifié. ${PRINT_TO_PDF}`,
  WRONG_TYPE: 'Choisissez le type de la pièce dans la liste.',
  WRONG_DATE: 'Indiquez une date qui existe, par exemple 03/04/2026, ou laissez vide.',
  FUTURE_DATE: 'La date du document est dans le futur\u00a0: vérifiez-la.',
  TOO_MANY_FILES: 'Il y a déjà 8 fichiers pour cette demande. Retirez-en un, ou réunissez plusieurs pages dans un même PDF.',
  TOO_HEAVY: 'Les fichiers de cette personne pèsent déjà 40\u00a0Mo. Retirez un fichier inutile avant d’en ajouter un.',
  ALREADY_SENT: 'Cette prescription est déjà partie. Ajoutez le fichier sur la fiche de la personne.',
  CLOSED: 'Cette demande est terminée\u00a0: plus aucune pièce n’est à fournir.',
  THROTTLED: 'Beaucoup de fichiers viennent d’être envoyés. Attendez une minute, puis réessayez.',
  UNAVAILABLE: 'Trop de fichiers sont envoyés en ce moment. Réessayez dans une minute.',
} as const satisfies Record<string, string>

export type DocumentRefusalReason = keyof typeof DOCUMENT_REFUSALS
