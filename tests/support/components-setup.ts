import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, vi } from 'vitest'

const consoleError = vi.spyOn(console, 'error')

afterEach(() => {
  cleanup()
  expect(consoleError, 'nothing may be written to console.error').not.toHaveBeenCalled()
  consoleError.mockClear()
})
