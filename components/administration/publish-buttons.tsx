'use client'

import { type ReactNode, use } from 'react'
import { type RulesNames, RulesSummary } from '@/components/administration/rules-summary'
import { Card } from '@/components/ui/card'
import { FormContext, useField } from '@/components/ui/form-context'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ReadRules } from '@/lib/administration/platform-rules'
import { formatDateTime } from '@/lib/infra/format'

type PublishButtonsProps = { current: ReadRules | null; names: RulesNames; children: ReactNode }

/** Publishes a new version; when somebody published meanwhile, shows theirs beside what was typed, and asks what to do. */
export function PublishButtons({ current, names, children }: PublishButtonsProps) {
  const { code } = use(FormContext)
  const opened = useField('expectedVersion').typed ?? '0'
  const overtaken = code === 'CONFLICT' && current !== null && `${current.version}` !== opened
  return (
    <Card title="Publier" id="publier">
      <input type="hidden" name="expectedVersion" value={opened} />
      {overtaken && <Overtaken current={current} names={names} />}
      <div className="max-w-2xl space-y-6">
        <p>La nouvelle version juge les prescriptions envoyées à partir de maintenant. Celles d’avant gardent la leur.</p>
        {children}
        {overtaken ? (
          <SubmitButton name="act" value={`replace-${current.version}`} variant="danger">
            Publier la mienne à la place de la version {current.version}
          </SubmitButton>
        ) : (
          <SubmitButton name="act" value="publish">
            Publier la version {Number(opened) + 1}
          </SubmitButton>
        )}
      </div>
    </Card>
  )
}

function Overtaken({ current, names }: { current: ReadRules; names: RulesNames }) {
  return (
    <div className="border-line mb-6 border-l-4 pl-4">
      <h3 className="mb-2 font-bold">
        Version {current.version}, publiée par {current.author ?? 'la mise en service'} le {formatDateTime(current.publishedAt)}
      </h3>
      <p className="mb-4">Votre texte est gardé plus haut. Comparez, reprenez ce qu’il faut, puis décidez. Les deux versions resteront dans l’historique.</p>
      <RulesSummary content={current.content} names={names} />
    </div>
  )
}
