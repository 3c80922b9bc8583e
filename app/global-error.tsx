'use client'

import { type ErrorProps, ErrorWayOut } from '@/components/shell/error-way-out'
import { AlonePage } from '@/components/shell/way-out'
import './globals.css'

/** The failure of a frame itself; those of its pages are shown inside it. */
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
