/**
 * What the prescriber states when sending a person (RGPD art. 13 and 14: the person is informed; the service does not rest on consent).
 * Each prescription keeps the version it was sent with: a change of wording is a new version, and the old text stays in history.
 */
export const PERSON_INFORMATION = {
  version: '2026-11',
  label: 'La personne est informée et d’accord pour être orientée',
  text: [
    'J’ai expliqué à la personne que Wimoov reçoit cette fiche pour l’aider à se déplacer.',
    'Elle sait qu’elle peut lire ce qui est écrit sur elle, le faire corriger, refuser l’accompagnement ou l’arrêter à tout moment.',
    'Ses informations deviennent anonymes deux ans après le dernier contact.',
  ],
} as const
