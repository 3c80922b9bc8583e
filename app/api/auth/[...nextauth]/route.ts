import { type NextRequest, NextResponse } from 'next/server'
import { askNextAuthPublicly } from '@/lib/account/public-next-auth'

type Context = { params: Promise<{ nextauth: string[] }> }

// NextAuth's own addresses, for clients that speak its protocol; the forms of the site use server actions.
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  const answer = await askNextAuthPublicly(request, nextauth)
  return answer ?? NextResponse.json({ error: 'not found' }, { status: 404 })
}

export { handle as GET, handle as POST }
