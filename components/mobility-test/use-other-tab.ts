import { useEffect, useState } from 'react'

/** Whether another tab of this browser shows the same Test: they share one queue, so that the server cannot tell. A tab says that it comes, those that are there answer; one says that it leaves. */
export function useOtherTab(queue: string): boolean {
  const [other, setOther] = useState(false)
  useEffect(() => {
    if (!('BroadcastChannel' in window)) return
    const channel = new BroadcastChannel(`wimoov-${queue}`)
    const come = () => channel.postMessage('come')
    const leave = () => channel.postMessage('leave')
    channel.onmessage = ({ data }) => {
      setOther(data !== 'leave')
      // After a departure, those that are left ask who is still there.
      if (data === 'leave') come()
      if (data === 'come') channel.postMessage('here')
    }
    come()
    // « Retour » may bring back a page that has said that it leaves.
    window.addEventListener('pageshow', come)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pageshow', come)
      window.removeEventListener('pagehide', leave)
      leave()
      channel.close()
    }
  }, [queue])
  return other
}
