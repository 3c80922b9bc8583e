import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { ExitFacts } from '@/components/parcours/exit-facts'
import { ExitForm, ResumeForm, SuspendForm } from '@/components/parcours/leaving-forms'
import { FirstContactForm, FollowUpForm, SolutionForm, StartServiceForm } from '@/components/parcours/progress-forms'
import { ServiceList } from '@/components/parcours/service-list'
import { SolutionList } from '@/components/parcours/solution-list'
import { Badge } from '@/components/ui/badge'
import { formatDay } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { Parcours } from '@/lib/prescription/parcours'
import { PRESCRIPTION_STATUS_LABELS } from '@/lib/prescription/status-labels'

/** One parcours: where it is, what was done, and for whoever leads it what may be recorded now. */
export function ParcoursSection({ parcours }: { parcours: Parcours }) {
  const { status, leads, firstContactOn, advisor, exit } = parcours
  const started = status !== 'ACCEPTED'
  const under = status === 'IN_PROGRESS' || status === 'SUSPENDED'
  return (
    <article aria-label={`Parcours de la prescription ${parcours.reference}`} className="space-y-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={under ? 'info' : 'neutral'}>{PRESCRIPTION_STATUS_LABELS[status]}</Badge>
        <span>
          {parcours.platform.name}
          {advisor && `, ${advisor.firstName} ${advisor.lastName}`}
        </span>
        {leads && (
          <Link href={routes.queued(parcours.id)} className="link no-print">
            Demande {parcours.reference}
          </Link>
        )}
      </p>
      {firstContactOn ? <p>Premier contact le {formatDay(firstContactOn)}</p> : <p>Pas encore de premier contact</p>}
      {leads && !firstContactOn && (status === 'ACCEPTED' || status === 'IN_PROGRESS') && <FirstContactForm parcours={parcours} />}
      {leads && status === 'SUSPENDED' && <ResumeForm parcours={parcours} />}
      {started && (
        <Part title="Services">
          <ServiceList parcours={parcours} acts={leads && under} />
          {leads && status === 'IN_PROGRESS' && <StartServiceForm parcours={parcours} />}
        </Part>
      )}
      {started && (
        <Part title="Solutions obtenues">
          <SolutionList parcours={parcours} acts={leads && under} />
          {leads && under && <SolutionForm parcours={parcours} />}
        </Part>
      )}
      {exit && (
        <Part title="Sortie">
          <ExitFacts exit={exit} />
          {leads && exit.followUpOpen && <FollowUpForm parcours={parcours} />}
        </Part>
      )}
      {leads && (status === 'ACCEPTED' || under) && (
        <div className="no-print space-y-3">
          {status !== 'SUSPENDED' && <SuspendForm parcours={parcours} />}
          <ExitForm parcours={parcours} />
        </div>
      )}
    </article>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="space-y-4">
      <h3 className="font-bold">{title}</h3>
      {children}
    </div>
  )
}
