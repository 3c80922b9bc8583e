import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { Component, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice-group'
import { PasswordField } from '@/components/ui/password-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import type { FormState } from '@/lib/infra/form-state'
import { valuesToGiveBack } from '@/lib/infra/form-values'

const CHOICES = [
  { value: 'bus', label: 'Bus' },
  { value: 'velo', label: 'Vélo' },
  { value: 'aucun', label: 'Aucun', exclusive: true },
]

/** A form with every kind of field, refused with a sentence at each of `refused`. */
function EveryField({ refused = [], idPrefix }: { refused?: string[]; idPrefix?: string }) {
  const answer = (state: FormState, form: FormData): Promise<FormState> =>
    Promise.resolve({
      status: 'refused',
      errors: Object.fromEntries(refused.map((name) => [name, [`Vérifiez ${name}.`]])),
      values: valuesToGiveBack(form),
      attempt: state.attempt + 1,
    })
  return (
    <ActionForm action={answer} idPrefix={idPrefix}>
      <TextField name="nom" label="Nom" required help="Comme sur la pièce d’identité." />
      <SelectField name="trajet" label="Trajet" choices={CHOICES} />
      <CheckboxGroup name="moyens" label="Moyens" choices={CHOICES} />
      <RadioGroup name="seul" label="Seul" choices={CHOICES.slice(0, 2)} required />
      <TextareaField name="texte" label="Texte" maxLength={20} />
      <CheckboxField name="accord" label="D’accord" />
      <PasswordField name="password" label="Mot de passe" autoComplete="current-password" />
      <SubmitButton>Envoyer</SubmitButton>
    </ActionForm>
  )
}

test('a refusal: the summary has the focus and leads to each field, which says it too; what was typed is still there', async () => {
  const user = userEvent.setup()
  render(<EveryField refused={['nom', 'moyens']} />)
  await user.type(screen.getByLabelText('Nom'), 'Démo')
  await user.selectOptions(screen.getByLabelText(/^Trajet/), 'velo')
  await user.click(screen.getByRole('checkbox', { name: 'Bus' }))
  await user.click(screen.getByRole('checkbox', { name: 'Vélo' }))
  await user.click(screen.getByRole('radio', { name: 'Bus' }))
  await user.type(screen.getByLabelText(/^Texte/), 'quelques mots')
  await user.click(screen.getByLabelText('D’accord'))
  await user.type(screen.getByLabelText(/^Mot de passe/), 'secret')
  await user.click(screen.getByRole('button', { name: 'Envoyer' }))

  const summary = await screen.findByRole('alert')
  expect(summary).toHaveTextContent('Il y a 2 erreurs dans ce formulaire')
  await waitFor(() => expect(summary.closest('[tabindex="-1"]')).toHaveFocus())
  expect(within(summary).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#nom', '#moyens'])
  const name = screen.getByLabelText('Nom')
  expect(name).toHaveValue('Démo')
  expect(name).toHaveAttribute('aria-invalid', 'true')
  expect(name).toHaveAccessibleDescription('Comme sur la pièce d’identité. Vérifiez nom.')
  expect(screen.getByRole('group', { name: /^Moyens/ })).toHaveAccessibleDescription('Vérifiez moyens.')
  expect(screen.getByLabelText(/^Trajet/)).toHaveValue('velo')
  expect(screen.getByRole('checkbox', { name: 'Bus' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Vélo' })).toBeChecked()
  expect(screen.getByRole('radio', { name: 'Bus' })).toBeChecked()
  expect(screen.getByLabelText(/^Texte/)).toHaveValue('quelques mots')
  expect(screen.getByLabelText('D’accord')).toBeChecked()
  expect(screen.getByLabelText(/^Mot de passe/), 'a password is never given back').toHaveValue('')
})

test('an exclusive answer unticks the others, and is unticked by them', async () => {
  const user = userEvent.setup()
  render(<EveryField />)
  await user.click(screen.getByRole('checkbox', { name: 'Bus' }))
  await user.click(screen.getByRole('checkbox', { name: 'Aucun' }))
  expect(screen.getByRole('checkbox', { name: 'Bus' })).not.toBeChecked()
  await user.click(screen.getByRole('checkbox', { name: 'Vélo' }))
  expect(screen.getByRole('checkbox', { name: 'Aucun' })).not.toBeChecked()
})

test('a password can be seen and hidden again; a long text says what is left', async () => {
  const user = userEvent.setup()
  render(<EveryField />)
  const password = screen.getByLabelText(/^Mot de passe/)
  await user.click(screen.getByRole('button', { name: 'Voir' }))
  expect(password).toHaveAttribute('type', 'text')
  await user.click(screen.getByRole('button', { name: 'Cacher' }))
  expect(password).toHaveAttribute('type', 'password')
  await user.type(screen.getByLabelText(/^Texte/), 'cinq!')
  expect(screen.getByText('15 caractères restants')).toBeVisible()
})

test('two forms of a page with fields of the same name: each label, error and link leads to its own', async () => {
  const user = userEvent.setup()
  const { container } = render(
    <>
      <EveryField idPrefix="un-" refused={['nom']} />
      <EveryField idPrefix="deux-" />
    </>,
  )
  const [send] = screen.getAllByRole('button', { name: 'Envoyer' })
  if (send) await user.click(send)
  expect(within(await screen.findByRole('alert')).getByRole('link')).toHaveAttribute('href', '#un-nom')
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(screen.getAllByLabelText('Nom').map(({ id }) => id)).toEqual(['un-nom', 'deux-nom'])
})

test('a message that is the sentence of a field is said once in the summary; another is said above it', async () => {
  const user = userEvent.setup()
  const refuse = (message: string) => (state: FormState): Promise<FormState> => Promise.resolve({ status: 'refused', message, errors: { nom: ['Vérifiez nom.'] }, values: {}, attempt: state.attempt + 1 })
  for (const [message, summary] of [['Vérifiez nom.', 'Il y a 1 erreur dans ce formulaireVérifiez nom.'], ['Rien n’est enregistré.', 'Il y a 1 erreur dans ce formulaireRien n’est enregistré.Vérifiez nom.']] as const) {
    const { unmount } = render(
      <ActionForm action={refuse(message)}>
        <TextField name="nom" label="Nom" required />
        <SubmitButton>Envoyer</SubmitButton>
      </ActionForm>,
    )
    await user.click(screen.getByRole('button', { name: 'Envoyer' }))
    expect((await screen.findByRole('alert')).textContent).toBe(summary)
    unmount()
  }
})

test('no answer, from the network or from a server that restarts: a sentence, what was typed kept, and the form works again', async () => {
  const user = userEvent.setup()
  for (const error of [new TypeError('Failed to fetch'), new TypeError('NetworkError when attempting to fetch resource.'), new TypeError('Load failed'), new Error('Connection closed.'), new Error('An unexpected response was received from the server.')]) {
    const action = vi.fn<(state: FormState, form: FormData) => Promise<FormState>>().mockRejectedValueOnce(error).mockResolvedValueOnce({ status: 'done', message: 'Reçu.', errors: {}, values: {}, attempt: 2 })
    const { unmount } = render(
      <ActionForm action={action}>
        <TextField name="nom" label="Nom" required />
        <SubmitButton>Envoyer</SubmitButton>
      </ActionForm>,
    )
    await user.type(screen.getByLabelText('Nom'), 'Démo')
    await user.click(screen.getByRole('button', { name: 'Envoyer' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Le site ne répond pas/)
    expect(screen.getByLabelText('Nom')).toHaveValue('Démo')
    expect(screen.queryByRole('button', { name: 'Recharger la page' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Envoyer' }))
    expect(await screen.findByText('Reçu.')).toBeVisible()
    unmount()
  }
})

test('a page older than the site: it is to be loaded again, and what is written is not lost without a word', async () => {
  const user = userEvent.setup()
  const older = () => Promise.reject(new UnrecognizedActionError('not found'))
  const { unmount } = render(
    <ActionForm action={older}>
      <TextField name="nom" label="Nom" required />
      <SubmitButton>Envoyer</SubmitButton>
    </ActionForm>,
  )
  await user.type(screen.getByLabelText('Nom'), 'Démo')
  await user.click(screen.getByRole('button', { name: 'Envoyer' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/mis à jour.*copiez-le d’abord/)
  expect(screen.getByLabelText('Nom')).toHaveValue('Démo')
  expect(screen.getByRole('button', { name: 'Recharger la page' })).toBeVisible()
  unmount()
  render(
    <ActionForm action={older}>
      <SubmitButton>Pause</SubmitButton>
    </ActionForm>,
  )
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/mis à jour. Rechargez la page, puis recommencez\.Recharger la page$/)
})

test('any other failure still rises to the page of errors', async () => {
  const user = userEvent.setup()
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const failing = () => Promise.reject(new Error('NEXT_REDIRECT'))
  render(
    <Above>
      <ActionForm action={failing}>
        <SubmitButton>Envoyer</SubmitButton>
      </ActionForm>
    </Above>,
  )
  await user.click(screen.getByRole('button', { name: 'Envoyer' }))
  expect(await screen.findByText('NEXT_REDIRECT')).toBeVisible()
  said.mockRestore()
})

/** What stands above every form: the place where errors end. */
class Above extends Component<{ children: ReactNode }, { message?: string }> {
  override state: { message?: string } = {}
  static getDerivedStateFromError = ({ message }: Error) => ({ message })
  override render() {
    return this.state.message ?? this.props.children
  }
}
