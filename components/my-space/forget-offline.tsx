'use client'

import { useEffect } from 'react'
import { forgetResources } from '@/lib/mobility-test/device/kept-resources'

/** After signing out: throws away the texts that this browser kept to be read without network. */
export function ForgetOffline() {
  useEffect(() => void forgetResources(), [])
  return null
}
