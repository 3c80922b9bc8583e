'use client'

import type { ErrorProps } from '@/components/shell/error-way-out'
import ErrorPage from './error'
import './globals.css'

export default function GlobalError(props: ErrorProps) {
  return (
    <html lang="fr">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
