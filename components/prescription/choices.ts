import type { Choice } from '@/components/ui/select-field'

/** The choices of a vocabulary, in its order. Those of `alone` exclude the others. */
export function choicesOf<Code extends string>(labels: Readonly<Record<Code, string>>, alone: readonly NoInfer<Code>[] = []): Choice[] {
  return (Object.keys(labels) as Code[]).map((value) => ({ value, label: labels[value], exclusive: alone.includes(value) }))
}
