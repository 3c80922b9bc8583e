/** What a page says after an act: what was done, and what happens next. In addresses by its key alone. */
const DONE_SENTENCES = {
  'structure-creee': 'La structure est créée. Invitez maintenant ses prescripteurs\u00a0: ils recevront un message pour choisir leur mot de passe.',
  'structure-changee': 'La structure est enregistrée. Les prochaines pages la montrent ainsi à tout le monde.',
  'structure-fermee': 'La structure est fermée. Elle n’est plus proposée dans les prescriptions\u00a0; celles qui existent ne changent pas.',
  'structure-rouverte': 'La structure est rouverte. Ses prescripteurs peuvent de nouveau prescrire pour elle.',
  'plateforme-creee': 'La plateforme est créée. Publiez maintenant ses règles\u00a0: sans territoire, elle n’est proposée à personne.',
  'plateforme-changee': 'La plateforme est enregistrée.',
  'plateforme-fermee': 'La plateforme est fermée. Elle n’est plus proposée dans les prescriptions.',
  'plateforme-rouverte': 'La plateforme est rouverte. Elle est de nouveau proposée dans les prescriptions de son territoire.',
  'regles-publiees': 'Les règles sont publiées. Elles jugent les prochaines prescriptions\u00a0; celles déjà envoyées gardent la version d’avant.',
  invitation: 'L’invitation part dans la minute. Son lien est valable trois jours\u00a0; vous pourrez la renvoyer d’ici.',
  lien: 'Le lien part dans la minute, à l’adresse du compte et à nulle autre. Il est valable une heure et ne sert qu’une fois.',
  rattache: 'Le rattachement est enregistré. Il vaut dès la prochaine page que la personne ouvre.',
  detache: 'Le rattachement est terminé. Il ne vaut plus dès la prochaine page que la personne ouvre.',
  responsable: 'C’est enregistré. Les dossiers qui attendent trop longtemps sont signalés aux responsables de la plateforme.',
  desactive: 'Le compte est désactivé. Ses connexions sont terminées et ses liens ne servent plus.',
  reactive: 'Le compte est réactivé. La personne se connecte avec son mot de passe, ou en demande un autre.',
  leve: 'L’attente est levée. La personne peut réessayer tout de suite.',
  rejoue: 'Le message repart dans la minute. Rechargez la page pour voir ce qu’il devient.',
} as const satisfies Record<string, string>

export type Done = keyof typeof DONE_SENTENCES

/** The address of a page that says what was just done. */
export const doneAt = (path: string, done: Done) => `${path}?fait=${done}`

/** The sentence of an address, or null for anything else. */
export const doneSentence = (value: string | string[] | undefined): string | null =>
  typeof value === 'string' && Object.hasOwn(DONE_SENTENCES, value) ? DONE_SENTENCES[value as Done] : null
