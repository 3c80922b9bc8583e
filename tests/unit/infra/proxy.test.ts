import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { proxy } from '@/proxy'

const policyAt = (path: string) => proxy(new NextRequest(`https://site.example${path}`)).headers.get('content-security-policy')

describe('the policy of the site', () => {
  test.each(['/api/tests/0190d000-0000-7000-8000-000000000001/bilan', '/api/documents/1', '/api/ressources/1', '/api/courriels/1', '/api/messagerie/fichiers/1'])('%s keeps its own, stricter', (path) => {
    expect(policyAt(path)).toBeNull()
  })

  test.each(['/accueil', '/api/events', '/passation/1'])('%s gets it', (path) => {
    expect(policyAt(path)).toMatch(/^default-src 'self'; script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
  })
})
