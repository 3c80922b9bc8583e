import { BookOpen, Check, Footprints, Handshake } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { formatShortDate } from '@/lib/infra/format'

type PlainResultProps = {
  result: {
    profileText: string[]
    modalityText: string
    strengths: string[]
    priorities: string[]
    services: { id: string; label: string; text: string }[]
    resources: { id: string; title: string; minutes: number; body: string[] }[]
  }
  /** Who validated it and when; null as long as it is a proposal. */
  validated?: { validatedAt: Date; advisor: string } | null
  /** Where only the person reads: their own answers led to it. */
  why?: { priorities: Record<string, WhyTold>; services: Record<string, WhyTold> } | null
}
type WhyTold = { sentences: string[]; answers: { question: string; answer: string }[] }

/** The result in plain words: strengths first, three priorities at most, what opens now, what happens next. No mark, and nothing promised before an advisor has looked. */
export function PlainResult({ result, validated = null, why = null }: PlainResultProps) {
  const { strengths, priorities, services, resources, profileText, modalityText } = result
  return (
    <div className="space-y-6 wrap-anywhere">
      {validated ? (
        <Notice icon={<Handshake aria-hidden className="size-7 shrink-0" />}>
          <strong>
            Bilan validé le {formatShortDate(validated.validatedAt)} par {validated.advisor}.
          </strong>
        </Notice>
      ) : (
        <Notice icon={<Handshake aria-hidden className="size-7 shrink-0" />}>
          <strong>Ce résultat est une proposition.</strong> Un conseiller Wimoov le regarde avec vous avant de décider.
        </Notice>
      )}
      {strengths.length > 0 && <Sentences title="Vos points forts" sentences={strengths} icon="strength" />}
      {priorities.length > 0 && <Sentences title="Ce que vous pouvez travailler" sentences={priorities} icon="priority" why={why?.priorities} />}
      {resources.length > 0 && (
        <Card title="Ce qui s’ouvre maintenant">
          <p className="mb-4">Des fiches à lire quand vous voulez. Elles restent à vous.</p>
          <ul className="space-y-3">
            {resources.map((resource) => (
              <li key={resource.id}>
                <Resource {...resource} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {services.length > 0 && (
        <Card title={validated ? 'Les services pour vous' : 'Ce qui peut vous aider'}>
          {!validated && <p className="mb-4">Ce sont des idées. Votre conseiller dira avec vous ce qui est possible.</p>}
          <ul className="divide-line divide-y">
            {services.map(({ id, label, text }) => (
              <li key={id} className="break-inside-avoid py-3 first:pt-0 last:pb-0">
                <strong>{label}</strong>
                <span className="block">{text}</span>
                <Why why={why?.services[id]} about={label} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="La suite">
        <div className="space-y-2">
          {[...profileText, modalityText, validated ? 'Votre conseiller avance avec vous. Vous pouvez lui poser vos questions.' : 'Vous décidez ensemble. Vous pouvez dire non.'].filter(Boolean).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Card>
    </div>
  )
}

/** A short text to read, folded until it is wanted; printed open, or its title alone where the paper is not for the person. */
export function Resource({ title, minutes, body, titleOnPaper = false }: { title: string; minutes: number; body: string[]; titleOnPaper?: boolean }) {
  return (
    <details className={`border-line rounded-control break-inside-avoid border px-4 py-2 ${titleOnPaper ? 'print:border-0 print:p-0' : ''}`}>
      <summary className={`min-h-12 py-2.5 font-bold ${titleOnPaper ? 'print:min-h-0 print:py-0' : ''}`}>
        <BookOpen aria-hidden className="text-brand-700 -mt-1 mr-2 ml-1 inline size-5 print:hidden" />
        {title} <span className="text-ink-soft font-normal">({minutes}&nbsp;min)</span>
      </summary>
      <ol className={`mt-1 mb-2 list-decimal space-y-1 pl-6 ${titleOnPaper ? 'print:hidden' : ''}`}>
        {body.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  )
}

// Not printed: the paper is given to others, the answers are the person's own.
function Why({ why, about }: { why: WhyTold | undefined; about: string }) {
  if (!why) return null
  const { sentences, answers } = why
  return (
    <details className="no-print">
      <summary className="min-h-12 py-2.5">
        Pourquoi&nbsp;?<span className="sr-only"> {about}</span>
      </summary>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {answers.length > 0 && (
        <dl className="border-line mt-2 mb-2 space-y-2 border-l-4 pl-4">
          {answers.map(({ question, answer }) => (
            <div key={question}>
              <dt className="text-ink-soft">{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

function Notice({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="bg-brand-50 text-brand-900 rounded-card flex items-start gap-4 p-5">
      {icon}
      <p className="min-w-0">{children}</p>
    </div>
  )
}

function Sentences({ title, sentences, icon, why }: { title: string; sentences: string[]; icon: 'strength' | 'priority'; why?: Record<string, WhyTold> }) {
  const Icon = icon === 'strength' ? Check : Footprints
  return (
    <Card title={title}>
      <ul className="space-y-3">
        {sentences.map((sentence) => (
          <li key={sentence} className="flex break-inside-avoid items-start gap-3">
            <span className={`mt-0.5 grid size-8 shrink-0 place-items-center rounded-full ${icon === 'strength' ? 'bg-success-100 text-success-700' : 'bg-brand-100 text-brand-800'}`}>
              <Icon aria-hidden className="size-5" />
            </span>
            <div className="min-w-0 flex-1 pt-0.5">
              {sentence}
              <Why why={why?.[sentence]} about={sentence} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
