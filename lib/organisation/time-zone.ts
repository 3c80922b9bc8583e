const ZONES: [RegExp, string][] = [
  [/^97133/, 'America/St_Barthelemy'], [/^97150/, 'America/Marigot'], [/^971/, 'America/Guadeloupe'], [/^972/, 'America/Martinique'], [/^973/, 'America/Cayenne'], [/^974/, 'Indian/Reunion'], [/^975/, 'America/Miquelon'], [/^976/, 'Indian/Mayotte'],
]

/** Where the clock of a plateforme is, by the postal code of its address; that of Paris without one. */
export const timeZoneOf = (postalCode: string | null): string => ZONES.find(([pattern]) => pattern.test(postalCode ?? ''))?.[1] ?? 'Europe/Paris'
