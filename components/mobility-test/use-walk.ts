import { useEffect, useState } from 'react'
import { questionnaireAt, useQuestionnaire } from '@/components/mobility-test/use-questionnaire'
import { progress } from '@/lib/mobility-test/branching'
import type { Answers } from '@/lib/mobility-test/condition'
import { waitingIn } from '@/lib/mobility-test/device/answer-queue'
import { deviceWalk } from '@/lib/mobility-test/device/device-walk'
import type { QuestionScreen } from '@/lib/mobility-test/passation-screens'
import { questionAfter, questionAt, questionBefore } from '@/lib/mobility-test/walk'

// Answers given since this page was opened: « Retour » may bring back a screen that was read before them. In memory only.
const given = new Map<string, Answers>()

/** Which question is shown, and how one goes from one to the next; by the device itself once it has the questionnaire. */
export function useWalk({ device, question: first, progress: firstProgress, previousId: firstPrevious }: QuestionScreen, questionsHref: string) {
  const file = useQuestionnaire(device.questionnaire)
  const [answers, setAnswers] = useState<Answers>(device.answers)
  // Undefined: what the server showed. Null: every question has an answer.
  const [at, setAt] = useState<string | null | undefined>(undefined)

  // What waits on this device from an earlier visit counts as answered, and the questions go on after it.
  useEffect(() => {
    let shown = true
    void Promise.all([waitingIn(device.queue), questionnaireAt(device.questionnaire)]).then(([waiting, read]) => {
      const known: Answers = { ...given.get(device.queue), ...Object.fromEntries(waiting.map(({ question, options }) => [question, options])) }
      if (!shown || Object.keys(known).length === 0) return
      given.set(device.queue, known)
      setAnswers((before) => ({ ...before, ...known }))
      if (read) setAt(questionAt(deviceWalk(read, device, { ...device.answers, ...known }), inAddress('question'))?.id ?? null)
    })
    return () => void (shown = false)
  }, [device])

  useEffect(() => {
    const back = () => file && setAt(inAddress('fin') ? null : (inAddress('question') ?? first.id))
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [file, first.id])

  const walk = file && deviceWalk(file, device, answers)
  const id = at === undefined ? first.id : at
  const question = id === null ? null : (walk?.questionnaire.questions.find((one) => one.id === id) ?? first)
  const shown = question && {
    question,
    chosen: answers[question.id] ?? [],
    progress: walk ? progress(walk.questionnaire, walk.passage, walk.answers, question.id) : firstProgress,
  }

  function goTo(next: string | null) {
    setAt(next)
    // With its own state Next leaves the entry alone: it would draw the whole page again for an address that only this component reads.
    window.history.pushState(window.history.state, '', next ? `${questionsHref}?question=${next}` : `${questionsHref}?fin=oui`)
    window.scrollTo(0, 0)
  }

  /** Notes an answer and shows what follows; false when only the server can tell. */
  async function answered(questionId: string, options: string[]): Promise<boolean> {
    const next = { ...answers, [questionId]: options }
    given.set(device.queue, { ...given.get(device.queue), [questionId]: options })
    setAnswers(next)
    const read = file ?? (await questionnaireAt(device.questionnaire))
    if (!read) return false
    goTo(questionAfter(deviceWalk(read, device, next), questionId)?.id ?? null)
    return true
  }

  return { shown, previousId: previous(), moved: at !== undefined, goTo: file && goTo, answered }

  function previous(): string | null {
    if (!walk) return firstPrevious
    if (!question) return walk.questionnaire.questions.findLast((one) => one.id in answers)?.id ?? null
    return questionBefore(walk, question.id)?.id ?? null
  }
}

const inAddress = (name: string) => new URLSearchParams(window.location.search).get(name) ?? undefined
