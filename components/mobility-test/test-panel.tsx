import { RefreshEvery } from '@/components/mobility-test/refresh-every'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DeviceHolder, TestMode, TestStatus } from '@/prisma/client/enums'
import { formatDateTime, plural } from '@/lib/infra/format'
import { chooseLaterAction, delegateTestAction, unlockTestAction } from '@/lib/mobility-test/actions'
import { HOLDER_LABELS, TEST_MODE_LABELS, TEST_STATUS_LABELS } from '@/lib/mobility-test/labels'

type TestPanelProps = {
  /** Where the password is asked before the Test. */
  startHref: string
  test: {
    id: string
    status: TestStatus
    mode: TestMode | null
    delegatedAt: Date | null
    unlockedAt: Date | null
    startedAt: Date | null
    finishedAt: Date | null
    progress: { answered: number; shown: number } | null
    sittings: { ordinal: number; mode: TestMode; holder: DeviceHolder; startedAt: Date; account: { firstName: string; lastName: string } }[]
    hasEmail: boolean
    /** Whether their account has an address of its own: without one they enter with their card. */
    reachedByMail: boolean
    mayAct: boolean
  } | null
}

/** « Informations sur le Test Mobilité »: where it is, and the three ways of passing it, until it is finished. */
export function TestPanel({ test, startHref }: TestPanelProps) {
  if (!test) return <p>Aucun Test Mobilité n’est prévu pour cette personne.</p>
  const open = test.mayAct && test.status !== 'TAKEN' && test.status !== 'VALIDATED'
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={test.status === 'TAKEN' || test.status === 'VALIDATED' ? 'success' : 'info'}>{TEST_STATUS_LABELS[test.status]}</Badge>
        {test.mode && <span>{TEST_MODE_LABELS[test.mode]}</span>}
        {test.progress && <span className="text-ink-soft">{`${plural(test.progress.answered, 'réponse', 'réponses')} sur ${test.progress.shown}`}</span>}
      </p>
      {test.status === 'IN_PROGRESS' && <RefreshEvery seconds={20} />}
      <ul className="text-ink-soft mt-2 text-sm">
        {test.delegatedAt && <li>Délégué à Wimoov le {formatDateTime(test.delegatedAt)}&nbsp;: la plateforme a reçu un message{test.mode === 'BY_ADVISOR' ? '' : ', puis le choix a changé'}.</li>}
        {test.unlockedAt && <li>Accès débloqué le {formatDateTime(test.unlockedAt)}&nbsp;: {test.reachedByMail ? 'la personne a reçu un message' : 'la personne entre avec sa carte d’accès'}{test.mode === 'BY_BENEFICIARY' ? '' : ', puis le choix a changé'}.</li>}
        {test.finishedAt && <li>Passé le {formatDateTime(test.finishedAt)}.</li>}
        {test.sittings.map(({ ordinal, mode, holder, startedAt, account }) => (
          <li key={ordinal}>
            Passation du {formatDateTime(startedAt)}
            {mode === 'BY_BENEFICIARY' ? ', par la personne dans son espace.' : ` avec ${account.firstName} ${account.lastName}. Qui tenait l’appareil\u00a0: ${HOLDER_LABELS[holder].toLowerCase()}.`}
          </li>
        ))}
      </ul>
      {open && test.status === 'PAUSED' && test.mode !== 'BY_BENEFICIARY' && (
        <p className="no-print mt-3">{test.unlockedAt ? 'Le Test a été repris avec un professionnel\u00a0: la personne ne peut plus continuer chez elle. Pour qu’elle le puisse, débloquez l’accès. Ses réponses sont gardées.' : 'Pour que la personne continue chez elle, débloquez l’accès. Ses réponses sont gardées.'}</p>
      )}
      {open && (
        <div className="no-print mt-5 flex flex-wrap items-start gap-3">
          <LinkButton href={startHref}>{test.startedAt ? 'Reprendre la passation du Test' : 'Débuter la passation du Test'}</LinkButton>
          {test.mode !== 'BY_ADVISOR' && (
            <ActionForm action={delegateTestAction}>
              <HiddenField name="testId" value={test.id} />
              <SubmitButton variant="secondary">Déléguer le Test Mobilité à Wimoov</SubmitButton>
            </ActionForm>
          )}
          {test.mode !== 'BY_BENEFICIARY' && (
            <ActionForm action={unlockTestAction}>
              <HiddenField name="testId" value={test.id} />
              <SubmitButton variant="secondary">Débloquer l’accès du Test au bénéficiaire</SubmitButton>
            </ActionForm>
          )}
          {test.status === 'TO_TAKE' && !test.startedAt && (
            <ActionForm action={chooseLaterAction}>
              <HiddenField name="testId" value={test.id} />
              <SubmitButton variant="secondary">Faire passer le Test Mobilité ultérieurement</SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
      {open && test.status !== 'TO_CHOOSE' && <p className="text-ink-soft no-print mt-3 text-sm">Le choix peut changer tant que le Test n’est pas fini.</p>}
      {open && !test.hasEmail && test.mode !== 'BY_BENEFICIARY' && <p className="text-ink-soft no-print mt-3 text-sm">La personne n’a pas d’adresse e-mail&nbsp;: débloquer l’accès fait une carte à imprimer, avec laquelle elle entre dans son espace.</p>}
    </>
  )
}
