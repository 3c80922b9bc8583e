import { QrCode } from '@/components/mobility-test/qr-code'
import { RefreshEvery } from '@/components/mobility-test/refresh-every'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import type { TestStatus } from '@/prisma/client/enums'
import { formatName, formatTime } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type HandoverViewProps = {
  handover: { state: 'OPENED' | 'WAITING' | 'EXPIRED'; expiresAt: Date; address: string; person: { firstName: string; lastName: string } }
  status: TestStatus | null
  progress: { answered: number; shown: number } | null
  recordHref: string
  startHref: string
}

/** The code to scan, then how far the person is: the desk stays free. */
export function HandoverView({ handover: { state, expiresAt, address, person }, status, progress, recordHref, startHref }: HandoverViewProps) {
  const over = status === 'TAKEN' || status === 'VALIDATED'
  return (
    <div className="max-w-xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }, { label: formatName(person), href: recordHref }]} here="Test sur le téléphone" />
      <PageTitle>Le Test sur le téléphone de la personne</PageTitle>
      {state === 'WAITING' && (
        <>
          <ol className="mt-4 list-decimal space-y-1 pl-6">
            <li>{`Avec son téléphone, ${formatName(person)} vise ce code avec l’appareil photo.`}</li>
            <li>La personne appuie sur «&nbsp;Ouvrir le Test&nbsp;».</li>
          </ol>
          <Card className="mt-6">
            <QrCode text={address} label="Code à scanner pour ouvrir le Test" />
            <p className="mt-4 text-center">Ou bien, à taper dans le navigateur du téléphone&nbsp;:</p>
            <p className="mt-1 text-center text-lg font-bold break-all">{address.replace(/^https?:\/\//, '')}</p>
          </Card>
          <p className="text-ink-soft mt-4">{`Ce code s’utilise une seule fois, avant ${formatTime(expiresAt)}. Il n’ouvre que ce Test. Votre écran reste libre.`}</p>
        </>
      )}
      <div role="status" className="mt-6 empty:hidden">
        {state === 'OPENED' && (
          <Alert tone="success" title={over ? 'Le Test est terminé' : 'Le Test est ouvert sur le téléphone'}>
            {over ? <p>Le résultat est sur la fiche.</p> : <p>{progress ? `${progress.answered} ${progress.answered > 1 ? 'réponses' : 'réponse'} sur ${progress.shown}. Cette page se met à jour seule.` : 'La personne commence.'}</p>}
          </Alert>
        )}
        {state === 'EXPIRED' && (
          <Alert tone="danger" title="Ce code ne sert plus">
            <p>Il durait dix minutes. Faites-en un nouveau.</p>
          </Alert>
        )}
      </div>
      {!over && state !== 'EXPIRED' && <RefreshEvery seconds={5} />}
      <div className="mt-8 flex flex-wrap gap-3">
        {state === 'EXPIRED' && <LinkButton href={startHref}>Faire un nouveau code</LinkButton>}
        <LinkButton href={recordHref} variant={state === 'EXPIRED' ? 'secondary' : 'primary'}>
          Aller à la fiche
        </LinkButton>
      </div>
    </div>
  )
}
