import { Resource } from '@/components/mobility-test/plain-result'
import { ResultState } from '@/components/assessment/result-state'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { formatDateTime } from '@/lib/infra/format'

type Proposal = { id: string; label: string; why: string[] }
type ProfessionalResultProps = {
  finishedAt: Date
  stoppedEarly: boolean
  bankVersion: string
  result: {
    profile: { label: string; text: string }
    modality: string
    levels: { dimension: string; level: string | null; levelId: 'a-travailler' | 'a-consolider' | 'acquis' | null }[]
    flags: string[]
    services: Proposal[]
    resources: Proposal[]
    contradictions?: string[]
    reasons?: { text: string; answers: { question: string; answer: string }[] }[]
  }
  resources: { id: string; title: string; minutes: number; body: string[] }[]
  testId: string
  view: 'PRESCRIBER' | 'ADVISOR'
  /** The latest first; empty as long as the result is a proposal. */
  validations: { version: number; reference: string; validatedAt: Date; advisor: string }[]
  /** Where an advisor validates it. */
  assessmentHref?: string
}

const TONES: Record<'a-travailler' | 'a-consolider' | 'acquis', BadgeTone> = { 'a-travailler': 'warning', 'a-consolider': 'info', acquis: 'success' }

/** The result for professionals: profile, levels, and each proposal with the sentence of the rule that made it; then what an advisor validated. */
export function ProfessionalResult({ finishedAt, stoppedEarly, bankVersion, result, resources, ...state }: ProfessionalResultProps) {
  return (
    <div className="space-y-8">
      <div>
        <ResultState {...state} />
        <p className="text-ink-soft mt-2 text-sm">
          Test passé le {formatDateTime(finishedAt)}
          {stoppedEarly && ', arrêté avant la fin'} · version {bankVersion}
        </p>
        <p className="mt-3 text-lg font-bold">{result.profile.label}</p>
        <p>{result.profile.text}</p>
        <p className="mt-1">{result.modality}</p>
      </div>
      <section className="@container">
        <h3 className="text-lg font-bold">Niveaux</h3>
        {/* Two columns where there is room: beside the form that validates, there is not. */}
        <dl className="mt-2 grid gap-x-8 gap-y-1 print:grid-cols-2 @2xl:grid-cols-2">
          {result.levels.map(({ dimension, level, levelId }) => (
            <div key={dimension} className="border-line flex items-center justify-between gap-4 border-b py-1.5">
              <dt>{dimension}</dt>
              <dd className="shrink-0">{level && levelId ? <Badge tone={TONES[levelId]}>{level}</Badge> : <Badge>Non évaluée</Badge>}</dd>
            </div>
          ))}
        </dl>
      </section>
      {result.contradictions && result.contradictions.length > 0 && <Lines title="À vérifier&nbsp;: les réponses et un exercice se contredisent" lines={result.contradictions} />}
      {result.flags.length > 0 && <Lines title="Points d’attention" lines={result.flags} />}
      <Proposals title="Services mobilité" empty="Aucun service n’est proposé." proposals={result.services} />
      <section>
        <h3 className="text-lg font-bold">Ressources débloquées</h3>
        {resources.length === 0 && <p className="mt-2">Aucune ressource.</p>}
        <ul className="mt-2 space-y-2">
          {resources.map((resource) => (
            <li key={resource.id}>
              <Resource {...resource} titleOnPaper />
            </li>
          ))}
        </ul>
      </section>
      {result.reasons && <Reasons reasons={result.reasons} />}
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section>
      <h3 className="text-lg font-bold">{title}</h3>
      <ul className="mt-2 list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Proposals({ title, empty, proposals }: { title: string; empty: string; proposals: Proposal[] }) {
  return (
    <section>
      <h3 className="text-lg font-bold">{title}</h3>
      {proposals.length === 0 && <p className="mt-2">{empty}</p>}
      <ul className="mt-2 space-y-3">
        {proposals.map(({ id, label, why }) => (
          <li key={id}>
            <strong>{label}</strong>
            {why.map((sentence) => (
              <span key={sentence} className="text-ink-soft block text-sm">
                {sentence}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reasons({ reasons }: { reasons: { text: string; answers: { question: string; answer: string }[] }[] }) {
  return (
    <details>
      <summary className="text-lg font-bold">Les réponses qui ont mené à ces propositions</summary>
      <ul className="mt-3 space-y-4">
        {reasons.map(({ text, answers }) => (
          <li key={text}>
            <strong>{text}</strong>
            <ul className="text-ink-soft mt-1 list-disc pl-5 text-sm">
              {answers.map(({ question, answer }) => (
                <li key={question}>
                  {question} <span className="text-ink">{answer}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
