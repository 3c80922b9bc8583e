type Name = { firstName: string; lastName: string }
type Read = { person: Name | null; withPerson: boolean; readers: readonly (Name & { accountId: string })[] }

const named = ({ firstName, lastName }: Name) => `${firstName} ${lastName}`

/** Who reads the next message of a thread, said above its button, to a professional. */
export function whoReads({ person, withPerson }: Read): string {
  if (!person) return 'Toutes les personnes de la conversation lisent ce message.'
  return withPerson ? `${named(person)} et ses professionnels lisent ce message.` : 'Les professionnels de la conversation lisent ce message. La personne ne le lit pas.'
}

/** The same, to the person themself. */
export function whoReadsOwn({ readers }: Read, ownId: string): string {
  const [first, ...others] = readers.filter(({ accountId }) => accountId !== ownId)
  return first && others.length === 0 ? `${named(first)} lit ce message.` : 'Vos professionnels lisent ce message.'
}
