import { BackHome } from '@/components/my-space/back-home'
import { KeepOffline } from '@/components/my-space/keep-offline'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import { routes } from '@/lib/infra/routes'
import type { OwnResource as OwnResourceData } from '@/lib/mobility-test/own-items'

/** One short text to read: numbered sentences, large letters. */
export function OwnResource({ resource: { id, version, title, minutes, body }, reader }: { resource: OwnResourceData; /** Who reads, for this phone: a name that tells nothing. */ reader: string }) {
  return (
    <>
      <BackHome href={routes.myResources} label="Mes ressources" />
      <PageTitle>{title}</PageTitle>
      <p className="text-ink-soft mt-2">{minutes}&nbsp;minutes de lecture</p>
      <Card className="mt-6">
        <ol className="marker:text-brand-700 list-decimal space-y-4 pl-7 text-xl marker:font-bold">
          {body.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Card>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <PrintButton>Imprimer</PrintButton>
        <KeepOffline reader={reader} page={routes.myResource(id)} text={routes.resourceText(version, id)} />
      </div>
    </>
  )
}
