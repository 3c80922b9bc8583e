import { MeetingFacts } from '@/components/appointment/facts'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import type { Convocation } from '@/lib/appointment/appointment-page'
import { formatName, formatPhone } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

/** The sheet that is read on the phone or given to a person who has no e-mail. */
export function ConvocationView({ id, convocation }: { id: string; convocation: Convocation }) {
  const { person, title, platform } = convocation
  return (
    <>
      <Breadcrumb trail={[{ label: 'Calendrier', href: routes.calendar }, { label: title, href: routes.appointment(id) }]} here="Convocation" />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageTitle>Votre rendez-vous avec Wimoov</PageTitle>
        <PrintButton>Imprimer</PrintButton>
      </div>
      <Card className="mt-6 max-w-2xl text-lg">
        <p className="mb-4 font-bold">{formatName(person)}</p>
        <p className="mb-4">{title}</p>
        <MeetingFacts meeting={convocation} />
        <p className="mt-6">
          Vous ne pouvez pas venir&nbsp;? Prévenez {platform.name}
          {platform.phone && (
            <>
              {' '}
              au <strong className="whitespace-nowrap">{formatPhone(platform.phone)}</strong>
            </>
          )}{' '}
          ou à <span className="break-all">{platform.email}</span>. Une autre date est possible.
        </p>
      </Card>
    </>
  )
}
