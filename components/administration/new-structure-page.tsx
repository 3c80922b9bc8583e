import { StructureForm } from '@/components/administration/structure-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'

/** « Créer une structure ». */
export function NewStructurePage({ idempotencyKey }: { idempotencyKey: string }) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Administration', href: routes.administration }, { label: 'Structures', href: routes.organisations }]} here="Créer" />
      <PageTitle>Créer une structure</PageTitle>
      <Card className="mt-6">
        <StructureForm idempotencyKey={idempotencyKey} />
      </Card>
    </>
  )
}
