export const dynamic = 'force-dynamic'

/** Where the starter of the servers waits. */
export const GET = () => new Response('ok')
