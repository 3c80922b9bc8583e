import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, expect, vi } from 'vitest'

configure({ asyncUtilTimeout: 10_000 })

const consoleError = vi.spyOn(console, 'error')

afterEach(() => {
  cleanup()
  expect(consoleError, 'nothing may be written to console.error').not.toHaveBeenCalled()
  consoleError.mockClear()
})
