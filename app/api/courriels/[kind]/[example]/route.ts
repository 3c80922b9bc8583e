import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { galleryMail } from '@/lib/administration/mail-gallery'
import { notFoundRefusal } from '@/lib/infra/refusal'

// Mails carry their styles inside, which the site's own policy refuses: proxy.ts leaves this address to a stricter one. Nothing runs
// in it, nothing is loaded, and only our own gallery may frame it.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"

/** The HTML part of a mail of the gallery, as a mailbox shows it. */
export function GET(request: NextRequest, { params }: RouteContext<'/api/courriels/[kind]/[example]'>) {
  return route(request, { act: 'mailGallery.read', roles: ['HOTLINE', 'ADMIN'] }, async () => {
    const { kind, example } = await params
    const mail = /^\d{1,2}$/.test(example) ? await galleryMail(kind, Number(example)) : null
    if (!mail) throw notFoundRefusal()
    return new Response(mail.html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY } })
  })
}
