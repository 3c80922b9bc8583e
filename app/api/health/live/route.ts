/** The process answers: nothing else is looked at. */
export function GET() {
  return Response.json({ status: 'live' })
}
