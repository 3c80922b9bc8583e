'use client'

import { type ErrorProps, ErrorWayOut } from '@/components/shell/error-way-out'
import { AlonePage } from '@/components/shell/way-out'

/** The failure of a frame itself; those of its pages are shown inside it. */
export default function ErrorPage(props: ErrorProps) {
  return (
    <AlonePage>
      <ErrorWayOut {...props} />
    </AlonePage>
  )
}
