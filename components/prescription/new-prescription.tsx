import { type DraftLine, DraftList } from '@/components/prescription/draft-list'
import type { KnownPerson } from '@/components/prescription/known-person-card'
import type { Platform } from '@/components/prescription/platform-card'
import { PrescriptionForm } from '@/components/prescription/prescription-form'
import type { SentDocument } from '@/components/prescription/send-file'
import { Alert } from '@/components/ui/alert'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'
import type { FormState } from '@/lib/infra/form-state'
import { formatTime } from '@/lib/infra/format'

type NewPrescriptionProps = {
  initialValues: FormState['values']
  draft: { id: string; savedAt: Date } | null
  drafts: DraftLine[]
  person: KnownPerson | null
  /** The draft is about somebody whom a colleague has taken over. */
  lostPerson: boolean
  organisations: { id: string; name: string }[]
  platforms: Platform[]
  documents: SentDocument[]
  today: string
  hotline: string
}

/** The page « Créer un bénéficiaire », or « Prescrire à nouveau » for a known person. */
export function NewPrescription({ draft, drafts, lostPerson, ...form }: NewPrescriptionProps) {
  return (
    <div className="max-w-5xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }]} here={form.person ? 'Prescrire à nouveau' : 'Créer un bénéficiaire'} />
      <PageTitle>{form.person ? 'Prescrire à nouveau' : 'Créer un bénéficiaire'}</PageTitle>
      <p className="text-ink-soft mt-2">
        Quelques minutes suffisent. Une réponse est nécessaire partout, sauf où il est écrit «&nbsp;facultatif&nbsp;». Vous ne savez pas&nbsp;? Choisissez «&nbsp;Je ne sais pas&nbsp;», ou «&nbsp;À préciser&nbsp;» parmi les problématiques.
      </p>
      {draft && (
        <div className="mt-4">
          <Alert tone="success">
            Brouillon enregistré à {formatTime(draft.savedAt)}. Personne d’autre ne le voit. Il est gardé 30&nbsp;jours. Rien n’est envoyé tant que vous n’avez pas choisi «&nbsp;Créer&nbsp;».
          </Alert>
        </div>
      )}
      {lostPerson && (
        <div className="mt-4">
          <Alert tone="warning">
            Vous ne suivez plus la personne de ce brouillon. Ce que vous aviez écrit est gardé ci-dessous. Voyez avec la personne qui la suit maintenant, dans «&nbsp;Ma structure&nbsp;».
          </Alert>
        </div>
      )}
      <DraftList drafts={drafts} />
      {/* A draft that was saved again is another form: it starts from what was saved. */}
      <PrescriptionForm key={draft ? `${draft.id} ${draft.savedAt.getTime()}` : 'new'} {...form} />
    </div>
  )
}
