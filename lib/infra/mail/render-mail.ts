import 'server-only'
import { render } from '@react-email/render'
import type { ReactElement } from 'react'

/** The two parts of a mail, the same for the same element. */
export async function renderMail(element: ReactElement): Promise<{ html: string; text: string }> {
  return { html: await render(element), text: await render(element, { plainText: true }) }
}
