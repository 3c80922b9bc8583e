'use client'

import { useEffect, useState } from 'react'
import { keepResource } from '@/lib/mobility-test/device/kept-resources'

/**
 * Keeps the text of the resource that is open on this phone, under the page's own address: the service worker shows it when there is no
 * network. Says so once it is true; a browser that cannot says nothing.
 */
export function KeepOffline({ reader, page, text }: { reader: string; page: string; text: string }) {
  const [kept, setKept] = useState(false)
  useEffect(() => {
    let gone = false
    keepResource(reader, page, text).then(
      (done) => !gone && setKept(done),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [reader, page, text])
  return (
    <p role="status" className="text-ink-soft text-base">
      {kept && 'Gardée sur ce téléphone\u00a0: vous pouvez la lire sans Internet.'}
    </p>
  )
}
