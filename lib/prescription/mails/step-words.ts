import { DOCUMENT_TYPES, type DocumentType } from '@/lib/organisation/document-types'
import type { EventKind } from '@/lib/record/labels'
import type { Audience } from '@/lib/prescription/tell-of-step'

/** What a mail about an act may say: nobody is named, the record behind the button is. */
export type StepTold = { reference: string; platform: string; organisation: string | null; comment: string | null; remedy: string | null; alternative: string | null; types: string[]; /** The day on which a file that waits for documents expires, in French. */ expiresOn: string }
export type StepWords = { subject: string; preview: string; paragraphs: string[] }

const kept = (...lines: (string | false | null)[]) => lines.filter((line): line is string => Boolean(line))
const enumerated = (things: string[]) => new Intl.ListFormat('fr').format(things)
const said = (intro: string, text: string | null) => text !== null && `${intro}\u00a0: ${text}`
const listed = (types: string[]) => types.flatMap((type) => (type in DOCUMENT_TYPES ? [DOCUMENT_TYPES[type as DocumentType].label] : [])).join('\u00a0; ')

/** The words of each act for each of those whom it concerns; an act or a reader that is missing here is told nothing. */
export const STEP_WORDS: Partial<Record<EventKind, Partial<Record<Audience, (told: StepTold) => StepWords>>>> = {
  PRESCRIPTION_ACCEPTED: {
    PRESCRIBER: ({ reference, platform, comment }) => ({
      subject: 'Une prescription est acceptée',
      preview: 'La plateforme accompagne la personne.',
      paragraphs: kept(`La prescription ${reference} est acceptée par ${platform}.`, 'Prochaine étape\u00a0: un conseiller contacte la personne.', said('Message du conseiller', comment)),
    }),
    PERSON: ({ platform }) => ({
      subject: 'Votre demande est acceptée',
      preview: 'Un conseiller mobilité va vous contacter.',
      paragraphs: ['Bonne nouvelle\u00a0: votre demande est acceptée.', `Un conseiller mobilité de ${platform} va vous contacter.`, 'Vous n’avez rien à faire pour le moment.'],
    }),
  },
  PRESCRIPTION_REFUSED: {
    PRESCRIBER: ({ reference, platform, remedy, alternative }) => ({
      subject: 'Une prescription est refusée',
      preview: remedy ? 'La raison et ce qui pourrait changer la réponse sont sur la fiche.' : 'La raison est sur la fiche.',
      // Only what the advisor wrote: the two last are not always there.
      paragraphs: [
        `La prescription ${reference} est refusée par ${platform}.`,
        `La fiche dit ${enumerated(kept('pourquoi', remedy && 'ce qui rendrait la personne éligible', alternative && 'une autre piste'))}. La demande peut être rouverte.`,
      ],
    }),
    PERSON: ({ platform, remedy, alternative }) => ({
      subject: 'La réponse à votre demande',
      preview: 'La réponse de la plateforme de mobilité.',
      paragraphs: kept(
        `${platform} ne peut pas vous accompagner pour le moment.`,
        said('Ce qui peut changer la réponse', remedy),
        said('Une autre piste', alternative),
        'Parlez-en avec le professionnel qui vous suit.',
      ),
    }),
  },
  DOCUMENTS_REQUESTED: {
    PRESCRIBER: ({ reference, platform, types, comment }) => ({
      subject: 'Des pièces sont demandées',
      preview: 'La prescription attend des pièces.',
      paragraphs: kept(
        `Pour la prescription ${reference}, ${platform} demande\u00a0: ${listed(types)}.`,
        said('Message du conseiller', comment),
        `Ajoutez ${types.length > 1 ? 'les pièces demandées' : 'la pièce demandée'} sur la fiche. Sans nouvelles, la demande expire au bout de 30 jours.`,
      ),
    }),
    PERSON: ({ platform, types, comment }) => ({
      subject: 'Des papiers sont demandés',
      preview: 'La plateforme de mobilité a besoin de papiers.',
      paragraphs: kept(`${platform} a besoin de\u00a0: ${listed(types)}.`, said('Message du conseiller', comment), types.length > 1 ? 'Donnez-les à la personne qui vous suit, ou ajoutez-les dans votre espace.' : 'Donnez ce papier à la personne qui vous suit, ou ajoutez-le dans votre espace.'),
    }),
  },
  EXPIRY_WARNED: {
    PRESCRIBER: ({ reference, platform, expiresOn }) => ({
      subject: 'Une prescription attend des pièces',
      preview: 'Sans nouvelles, elle expirera.',
      paragraphs: [
        `La prescription ${reference} attend des pièces demandées par ${platform}.`,
        `Sans nouvelles, elle expire le ${expiresOn}. Ajoutez les pièces, ou choisissez «\u00a0Garder ouvert\u00a0»\u00a0: un nouveau délai de trente jours commence.`,
      ],
    }),
    PERSON: ({ platform, expiresOn }) => ({
      subject: 'Des papiers sont attendus',
      preview: 'Votre demande attend des papiers.',
      paragraphs: [`${platform} attend encore des papiers de votre part.`, `Donnez-les à la personne qui vous suit, ou ajoutez-les dans votre espace. Sans nouvelles, la demande se ferme le ${expiresOn}.`, `S’il vous faut plus de temps, choisissez «\u00a0Garder ma demande ouverte\u00a0» dans votre espace, ou dites-le à la personne qui vous suit.`],
    }),
  },
  PRESCRIPTION_EXPIRED: {
    PRESCRIBER: ({ reference, platform }) => ({
      subject: 'Une prescription a expiré',
      preview: 'Les pièces ne sont pas arrivées.',
      paragraphs: [`La prescription ${reference} a expiré\u00a0: les pièces demandées par ${platform} ne sont pas arrivées.`, 'Ajoutez les pièces sur la fiche, ou choisissez «\u00a0Rouvrir la demande\u00a0»\u00a0: la plateforme reprend son étude.'],
    }),
    PERSON: ({ platform }) => ({
      subject: 'Votre demande est fermée',
      preview: 'Les papiers ne sont pas arrivés.',
      paragraphs: [`${platform} n’a pas reçu les papiers demandés. Votre demande est fermée.`, 'Elle peut être rouverte\u00a0: parlez-en à la personne qui vous suit.'],
    }),
  },
  PRESCRIPTION_CANCELLED: {
    PLATFORM: ({ reference, organisation }) => ({
      subject: 'Une demande est annulée',
      preview: 'Le prescripteur a annulé une demande.',
      paragraphs: [`La prescription ${reference}${organisation ? ` (${organisation})` : ''} est annulée par le prescripteur.`, 'Vous n’avez rien à faire.'],
    }),
    PERSON: ({ platform }) => ({
      subject: 'Votre demande est annulée',
      preview: 'Votre demande est annulée.',
      paragraphs: [`Votre demande à ${platform} est annulée.`, 'Une question\u00a0? Parlez-en à la personne qui vous suit.'],
    }),
  },
  PRESCRIPTION_TRANSFERRED: {
    PLATFORM: ({ reference, organisation, comment }) => ({
      subject: 'Une demande vous est transmise',
      preview: 'Une autre plateforme vous transmet une demande.',
      paragraphs: kept(`La prescription ${reference}${organisation ? ` (${organisation})` : ''} vous est transmise, avec son historique.`, said('Message', comment)),
    }),
    PRESCRIBER: ({ reference, platform }) => ({
      subject: 'Une prescription change de plateforme',
      preview: 'Une autre plateforme répondra.',
      paragraphs: [`La prescription ${reference} est transmise à ${platform}, qui vous répondra.`],
    }),
    PERSON: ({ platform }) => ({
      subject: 'Une autre équipe répond à votre demande',
      preview: 'Votre demande change d’équipe.',
      paragraphs: [
        `Votre demande est passée à une autre équipe Wimoov\u00a0: ${platform}.`,
        'Cette équipe lit maintenant tout ce qui est écrit dans votre demande, et les papiers joints. Elle va vous répondre.',
        'Vous n’êtes pas d’accord\u00a0? Dites-le à la personne qui vous suit, ou écrivez à la hotline.',
      ],
    }),
    FORMER_ADVISOR: ({ reference, platform }) => ({
      subject: 'Une demande que vous suiviez est transmise',
      preview: 'Une autre plateforme répond maintenant.',
      paragraphs: [`La prescription ${reference} est transmise à ${platform}. Vous ne la suivez plus.`, 'Vous n’avez rien à faire.'],
    }),
  },
  PRESCRIPTION_ASSIGNED: {
    ADVISOR: ({ reference, platform }) => ({
      subject: 'Une demande vous est confiée',
      preview: 'Un collègue vous confie une demande.',
      paragraphs: [`La prescription ${reference}, envoyée à ${platform}, vous est confiée.`, 'Elle est dans «\u00a0Les miennes\u00a0», à la page «\u00a0Demandes\u00a0».'],
    }),
    FORMER_ADVISOR: ({ reference }) => ({
      subject: 'Une demande que vous suiviez est confiée à quelqu’un d’autre',
      preview: 'Un collègue suit maintenant cette demande.',
      paragraphs: [`La prescription ${reference} est confiée à un autre conseiller de la plateforme. Vous ne la suivez plus.`, 'Vous n’avez rien à faire.'],
    }),
  },
  PRESCRIPTION_REOPENED: {
    PRESCRIBER: ({ reference, platform, comment }) => ({
      subject: 'Une prescription est rouverte',
      preview: 'La plateforme étudie à nouveau la demande.',
      paragraphs: kept(`${platform} étudie à nouveau la prescription ${reference}.`, said('Message', comment)),
    }),
    PERSON: ({ platform }) => ({
      subject: 'Votre demande est étudiée à nouveau',
      preview: 'Une équipe Wimoov reprend votre demande.',
      paragraphs: [`${platform} étudie à nouveau votre demande.`, 'Vous n’avez rien à faire pour le moment.'],
    }),
    PLATFORM: ({ reference, organisation, comment }) => ({
      subject: 'Une demande est rouverte',
      preview: 'Le prescripteur rouvre une demande qui avait expiré.',
      paragraphs: kept(`La prescription ${reference}${organisation ? ` (${organisation})` : ''}, qui avait expiré, est rouverte.`, said('Message', comment), 'Elle est à nouveau dans «\u00a0Demandes\u00a0».'),
    }),
  },
  OBJECTION_HANDLED: {
    PERSON: ({ comment }) => ({
      subject: 'Quelqu’un a répondu à votre refus',
      preview: 'La réponse à ce que vous avez dit.',
      paragraphs: kept('Vous avez dit que vous n’étiez pas d’accord. Quelqu’un vous a répondu.', said('Ce qui est convenu', comment), 'Une question\u00a0? Parlez-en à la personne qui vous suit, ou écrivez à la hotline.'),
    }),
  },
  PARCOURS_SUSPENDED: {
    PRESCRIBER: ({ reference, platform }) => ({
      subject: 'Un parcours est suspendu',
      preview: 'La raison est sur la fiche.',
      paragraphs: [`Le parcours de la prescription ${reference} est suspendu par ${platform}.`, 'La fiche dit pourquoi. Il reprendra quand ce sera possible.'],
    }),
  },
  PARCOURS_RESUMED: {
    PRESCRIBER: ({ reference, platform }) => ({
      subject: 'Un parcours reprend',
      preview: 'L’accompagnement continue.',
      paragraphs: [`Le parcours de la prescription ${reference} avec ${platform} reprend.`, 'La suite est sur la fiche.'],
    }),
  },
  PARCOURS_EXITED: {
    PRESCRIBER: ({ reference, platform }) => ({
      subject: 'Un parcours est terminé',
      preview: 'La situation à la sortie est sur la fiche.',
      paragraphs: [`Le parcours de la prescription ${reference} avec ${platform} est terminé.`, 'La fiche dit la situation à la sortie et ce qui a changé pour se déplacer.'],
    }),
    PERSON: ({ platform }) => ({
      subject: 'Votre accompagnement est terminé',
      preview: 'La plateforme vous rappellera dans six mois.',
      paragraphs: [
        `Votre accompagnement avec ${platform} est terminé.`,
        'Dans six mois environ, un conseiller vous appellera pour prendre de vos nouvelles.',
        'Si vous avez à nouveau du mal à vous déplacer, parlez-en à la personne qui vous suit.',
      ],
    }),
  },
  PARCOURS_ABANDONED: {
    PRESCRIBER: ({ reference, platform }) => ({
      subject: 'Un parcours est arrêté',
      preview: 'La raison est sur la fiche.',
      paragraphs: [`Le parcours de la prescription ${reference} avec ${platform} est arrêté avant la fin.`, 'La fiche dit pourquoi.'],
    }),
    PERSON: ({ platform }) => ({
      subject: 'Votre accompagnement est arrêté',
      preview: 'Vous pouvez revenir.',
      paragraphs: [`Votre accompagnement avec ${platform} est arrêté.`, 'Si vous voulez revenir, parlez-en à la personne qui vous suit\u00a0: elle peut refaire une demande.'],
    }),
  },
}
