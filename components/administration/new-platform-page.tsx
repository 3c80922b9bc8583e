import { PlatformForm } from '@/components/administration/platform-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'

/** « Créer une plateforme ». */
export function NewPlatformPage(props: { idempotencyKey: string; passwordNeeded: boolean }) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }, { label: 'Plateformes', href: routes.platforms }]} here="Créer" />
      <PageTitle>Créer une plateforme</PageTitle>
      <p className="mt-4 max-w-prose">Son territoire, ses critères et ses pièces se règlent à l’étape suivante.</p>
      <Card className="mt-6">
        <PlatformForm {...props} />
      </Card>
    </>
  )
}
