import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import type { GalleryMail } from '@/lib/administration/mail-gallery'
import { plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

/** « Courriels »: every mail that the site sends, with demonstration data, as a mailbox shows it and as text. */
export function MailGalleryPage({ mails }: { mails: GalleryMail[] }) {
  return (
    <div className="space-y-6">
      <div>
        <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }]} here="Courriels" />
        <PageTitle>Courriels</PageTitle>
        <p className="mt-4 max-w-prose">
          {plural(mails.length, 'genre de message', 'genres de messages')}, avec des données de démonstration. Aucun objet ne dit rien de personnel&nbsp;: il se lit sur un écran verrouillé.
        </p>
        <nav aria-label="Courriels" className="mt-4">
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            {mails.map(({ kind, label }) => (
              <li key={kind}>
                <a href={`#${kind}`} className="link">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {mails.map(({ kind, label, examples }) => (
        <Card key={kind} id={kind} title={label}>
          <ul className="space-y-8">
            {examples.map((example, index) => (
              <li key={example.title}>
                <Example kind={kind} index={index} {...example} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

function Example({ kind, index, title, subject, text }: { kind: string; index: number } & GalleryMail['examples'][number]) {
  return (
    <article>
      <h3 className="font-bold">{title}</h3>
      <p className="mb-3">
        Objet&nbsp;: <span className="font-bold">{subject}</span>
      </p>
      <iframe title={`${subject}, ${title}`} src={routes.galleryMail(kind, index)} sandbox="" loading="lazy" className="border-line rounded-control h-130 w-full border" />
      <details className="mt-3">
        <summary className="cursor-pointer">Version texte</summary>
        <pre className="bg-surface-sunken rounded-control mt-2 overflow-x-auto p-4 text-sm whitespace-pre-wrap">{text}</pre>
      </details>
    </article>
  )
}
