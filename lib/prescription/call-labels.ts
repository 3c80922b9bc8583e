/** In whose « À faire » « Appeler NOM Prénom » is, as the reader is told it. */
export type CalledBy = 'READER' | 'PRESCRIBER' | 'ADVISOR'

/** What a page says instead of « la personne est prévenue ». */
export const TO_CALL: Record<CalledBy, string> = {
  READER: 'La personne est à appeler\u00a0: c’est dans votre «\u00a0À faire\u00a0».',
  PRESCRIBER: 'La personne est à appeler\u00a0: c’est dans «\u00a0À faire\u00a0» du prescripteur.',
  ADVISOR: 'La personne est à appeler\u00a0: c’est dans «\u00a0À faire\u00a0» du conseiller.',
}
