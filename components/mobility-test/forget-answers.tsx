'use client'

import { useEffect } from 'react'
import { forgetQueue } from '@/lib/mobility-test/device/answer-queue'

/** On the page of a result: the Test is over, this device keeps nothing of it. */
export function ForgetAnswers({ queue }: { queue: string }) {
  useEffect(() => void forgetQueue(queue), [queue])
  return null
}
