/**
 * What a control of the page shows for a value: the text of the chosen option, the label of the ticked box, the text itself otherwise.
 * Nothing of the page's choices has to come with the script for that.
 */
export function controlWords(form: HTMLFormElement | null, name: string, value: string | string[] | undefined): string {
  const controls = form ? [...form.elements].filter((element) => element.getAttribute('name') === name) : []
  const words = [value ?? []].flat().filter((text) => text !== '').map((text) => wordsOf(controls, text))
  return words.join(', ') || 'vide'
}

function wordsOf(controls: readonly Element[], value: string): string {
  for (const control of controls) {
    if (control instanceof HTMLSelectElement) {
      const chosen = [...control.options].find((option) => option.value === value)
      // What is no longer offered here has no words on this page.
      return chosen?.text.trim() ?? (/^[A-Z0-9_]+$|^[0-9a-f-]{36}$/.test(value) ? 'un choix qui n’est plus proposé' : value)
    }
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio') && control.value === value) return value === 'on' ? 'oui' : (control.labels?.[0]?.textContent?.trim() ?? value)
  }
  return value === 'on' ? 'oui' : value
}
