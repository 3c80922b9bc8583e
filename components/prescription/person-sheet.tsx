import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { PrintButton } from '@/components/ui/print-button'
import { formatName, formatPhone } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { Confirmation } from '@/lib/prescription/confirmation'
import { noticeParagraphs, OBJECTION_CONSEQUENCE } from '@/lib/prescription/person-notice'

/** What to read on the phone, or to give on paper, to somebody who has no e-mail: the words of the mail, in large letters. */
export function PersonSheet({ sent, hotline }: { sent: Confirmation; hotline: string }) {
  const { beneficiary, platform, prescriber, organisation, reference } = sent
  const notice = { prescriber: `${prescriber.firstName} ${prescriber.lastName}`, organisation: organisation?.name ?? null, platform: platform.name, platformPhone: platform.phone, platformEmail: platform.email, hotline }
  return (
    <div className="max-w-2xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }, { label: formatName(beneficiary), href: routes.record(beneficiary.id) }]} here="Fiche d’information" />
      <div className="no-print mb-6 flex flex-wrap items-center gap-4">
        <PrintButton>Imprimer</PrintButton>
        {beneficiary.phone && (
          <p>
            Au téléphone&nbsp;:{' '}
            <a href={`tel:${beneficiary.phone}`} className="link font-bold whitespace-nowrap">
              {formatPhone(beneficiary.phone)}
            </a>
          </p>
        )}
      </div>
      <article className="bg-surface rounded-card border-line space-y-4 border p-6 text-[1.125rem] leading-relaxed print:border-0 print:p-0">
        <PageTitle>Wimoov vous aide à vous déplacer</PageTitle>
        <p className="wrap-anywhere">Pour {`${beneficiary.firstName} ${beneficiary.lastName}`}</p>
        {noticeParagraphs(notice).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <h2 className="text-xl font-bold">Vous n’êtes pas d’accord&nbsp;?</h2>
        <p>Dites-le à la personne qui vous suit, ou à l’équipe. {OBJECTION_CONSEQUENCE}</p>
        <ul className="list-disc pl-6">
          {platform.phone && <li>Téléphone&nbsp;: {formatPhone(platform.phone)}</li>}
          <li className="break-all">E-mail de l’équipe&nbsp;: {platform.email}</li>
          <li className="break-all">Hotline&nbsp;: {hotline}</li>
        </ul>
        <p>Votre référence&nbsp;: {reference}</p>
      </article>
    </div>
  )
}
