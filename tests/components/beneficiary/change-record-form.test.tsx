import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ChangeRecordForm } from '@/components/beneficiary/change-record-form'
import type { FormState } from '@/lib/infra/form-state'
import { formValues } from '@/lib/infra/form-values'

const sent = vi.hoisted(() => ({ remove: vi.fn(), restore: vi.fn() }))
vi.mock('@/lib/beneficiary/actions', () => ({ removeRecordAction: sent.remove, restoreRecordAction: sent.restore }))

const record = { id: 'p1', firstName: 'Lou', lastName: 'Démo', removedAt: null, accountEmail: 'lou@demo.test', addressTaken: false }

test('removing says what will happen, and posts the record, the box and the password', async () => {
  const refused: FormState = { status: 'refused', errors: { password: ['Ce n’est pas le mot de passe de votre compte.'] }, values: { confirmation: 'on' }, attempt: 1 }
  sent.remove.mockImplementation((_: FormState, form: FormData) => {
    expect(formValues(form)).toEqual({ beneficiaryId: 'p1', liste: 'q=dup', confirmation: 'on', password: 'secret' })
    return Promise.resolve(refused)
  })
  render(<ChangeRecordForm record={record} list="q=dup" />)
  expect(screen.getByText(/peut servir à un autre compte/)).toBeVisible()
  const user = userEvent.setup()
  await user.click(screen.getByLabelText('Je supprime cette fiche'))
  await user.type(screen.getByLabelText('Votre mot de passe'), 'secret')
  await user.click(screen.getByRole('button', { name: 'Supprimer la fiche' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Il y a 1 erreur')
  expect(screen.getByLabelText('Je supprime cette fiche')).toBeChecked()
  expect(screen.getByLabelText('Votre mot de passe')).toHaveValue('')
})

test('restoring says when the account will not come back', () => {
  render(<ChangeRecordForm record={{ ...record, removedAt: new Date(), addressTaken: true }} list="" />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Rétablir une fiche')
  expect(screen.getByText('Son compte ne sera pas rendu')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Rétablir la fiche' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ne rien changer' })).toHaveAttribute('href', '/utilisateurs/p1')
})
