import { Check, Footprints } from 'lucide-react'
import { Card } from '@/components/ui/card'

type PlainResultProps = {
  result: {
    profileText: string[]
    modalityText: string
    strengths: string[]
    priorities: string[]
    services: { id: string; label: string; text: string }[]
    resources: { id: string; title: string; minutes: number; body: string[] }[]
  }
}

/** The result in plain words: strengths first, three priorities at most, no mark. Nothing is promised before an advisor has looked. */
export function PlainResult({ result }: PlainResultProps) {
  return (
    <div className="space-y-6">
      {result.strengths.length > 0 && <Sentences title="Vos points forts" sentences={result.strengths} icon="strength" />}
      {result.priorities.length > 0 && <Sentences title="Ce que vous pouvez travailler" sentences={result.priorities} icon="priority" />}
      <Card title="La suite">
        {result.profileText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{result.modalityText}</p>
        <p className="mt-3 font-bold">Ce résultat est une proposition. Un conseiller Wimoov le regarde avec vous avant de décider.</p>
      </Card>
      {result.services.length > 0 && (
        <Card title="Ce qui peut vous aider">
          <ul className="space-y-3">
            {result.services.map(({ id, label, text }) => (
              <li key={id}>
                <strong>{label}</strong>
                <span className="block">{text}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {result.resources.length > 0 && (
        <Card title="Vos ressources débloquées">
          <ul className="space-y-2">
            {result.resources.map((resource) => (
              <li key={resource.id}>
                <Resource {...resource} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

/** A short text to read, folded until it is wanted; printed open. */
export function Resource({ title, minutes, body }: { title: string; minutes: number; body: string[] }) {
  return (
    <details className="border-line rounded-control border px-4 py-2">
      <summary className="min-h-10 py-1.5 font-bold">
        {title} <span className="text-ink-soft font-normal">({minutes} min)</span>
      </summary>
      <ol className="mt-2 list-decimal space-y-1 pl-6">
        {body.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  )
}

function Sentences({ title, sentences, icon }: { title: string; sentences: string[]; icon: 'strength' | 'priority' }) {
  const Icon = icon === 'strength' ? Check : Footprints
  return (
    <Card title={title}>
      <ul className="space-y-2">
        {sentences.map((sentence) => (
          <li key={sentence} className="flex items-start gap-3">
            <Icon aria-hidden className="text-brand-700 mt-1 size-5 shrink-0" />
            {sentence}
          </li>
        ))}
      </ul>
    </Card>
  )
}
