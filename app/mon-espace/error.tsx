'use client'

export { ErrorWayOut as default } from '@/components/shell/error-way-out'
