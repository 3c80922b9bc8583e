'use client'

import { useState } from 'react'
import { LiveNotice } from '@/components/shell/live-notice'
import { MessageBox } from '@/components/messaging/message-box'
import { ThreadLines, type ThreadLineData } from '@/components/messaging/thread-lines'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { routes } from '@/lib/infra/routes'
import { startOwnThreadAction } from '@/lib/messaging/actions'
import type { Typed } from '@/lib/messaging/keep-typed'

type OwnMessagesProps = { threads: ThreadLineData[]; clientKey: string; typed: Typed; mayStart: boolean }

/** « Mes messages », in the person's space: what was said, and a way to ask. */
export function OwnMessages({ threads, clientKey, typed, mayStart }: OwnMessagesProps) {
  const [key] = useState(clientKey)
  return (
    <>
      <PageTitle>Mes messages</PageTitle>
      <LiveNotice of="messages" sentence="De nouveaux messages sont arrivés." />
      <div className="mt-6 grid gap-6">
        {threads.length > 0 && (
          <Card title="Mes conversations">
            <ThreadLines threads={threads} href={(id) => routes.myThread(id)} named={false} />
          </Card>
        )}
        {mayStart && (
          <Card title={threads.length > 0 ? 'Poser une autre question' : 'Écrire à mon conseiller'} id="ecrire">
            <p className="mb-4">Votre conseiller mobilité et le professionnel qui vous a orienté lisent votre message. Ils vous répondent ici.</p>
            <ActionForm action={startOwnThreadAction} initialValues={{ ...typed.values, clientKey: key }} className="space-y-5">
              <TextField name="subject" label="De quoi s’agit-il&nbsp;?" help="Par exemple&nbsp;: mon rendez-vous, une pièce, le Test." maxLength={120} required />
              <MessageBox label="Votre message" clientKey={key} waits={typed} rows={5} />
              <SubmitButton className="min-h-12 w-full sm:w-auto">Envoyer</SubmitButton>
            </ActionForm>
          </Card>
        )}
      </div>
    </>
  )
}
