'use client'

import { type ErrorProps, ErrorWayOut } from '@/components/shell/error-way-out'
import { AlonePage } from '@/components/shell/way-out'
import './globals.css'

/** A failure where no frame can be shown around it: of a frame itself, or on the phone of a person, whose pages carry no second copy of this one. */
export default function GlobalError(props: ErrorProps) {
  return (
    <html lang="fr">
      <body>
        <title>Un problème est survenu · Wimoov Prescription</title>
        <AlonePage>
          <ErrorWayOut {...props} />
        </AlonePage>
      </body>
    </html>
  )
}
