import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OwnServices } from '@/components/my-space/own-services'

const service = (id: string, validated: boolean) => ({ id, label: id, text: 'Texte', validated })

test('services that an advisor opened by hand are not said to be proposed by a Test', () => {
  const { container, rerender } = render(<OwnServices services={[service('a', true)]} validated={false} />)
  expect(container).toHaveTextContent('Un conseiller Wimoov a ouvert ces services pour vous.')
  expect(container).not.toHaveTextContent(/Le Test/)
  rerender(<OwnServices services={[service('a', true), service('b', false)]} validated={false} />)
  expect(container).toHaveTextContent('Un conseiller a validé certains services. Le Test propose les autres')
  rerender(<OwnServices services={[service('b', false)]} validated={false} />)
  expect(container).toHaveTextContent('Le Test propose ces services.')
  rerender(<OwnServices services={[service('a', true)]} validated />)
  expect(container).toHaveTextContent('Votre conseiller Wimoov a choisi ces services avec vous.')
})
