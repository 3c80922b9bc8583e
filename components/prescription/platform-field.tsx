'use client'

import { useEffect, useRef } from 'react'
import { fieldProps } from '@/components/prescription/field-props'
import { fillIn, useAlive, useTyped } from '@/components/prescription/live-form'
import { type Platform, PlatformCard } from '@/components/prescription/platform-card'
import { TerritoryNotice } from '@/components/prescription/territory-notice'
import { describedBy, FieldFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { departementOfInsee, platformsServing } from '@/lib/organisation/territory'

const { name, label, help } = fieldProps('platformId')

/** The plateforme, proposed from the commune while nobody has chosen, and who works there, to ask before sending. */
export function PlatformField({ platforms, hotline }: { platforms: Platform[]; hotline: string }) {
  const { error, typed = '' } = useField(name)
  const alive = useAlive()
  const chosen = useTyped(name, typed)
  const list = useRef<HTMLSelectElement>(null)
  useProposal(list, platforms)
  const choose = (id: string) => {
    if (!list.current) return
    fillIn(list.current, id)
    // The button goes away with its notice: the focus does not.
    list.current.focus()
  }
  const shown = alive ? platforms.filter(({ id }) => id === chosen) : platforms
  return (
    <div className="space-y-4">
      <FieldFrame id={name} label={label} help={help} error={error}>
        <select
          ref={list}
          id={name}
          name={name}
          defaultValue={typed}
          aria-required
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, help, error)}
          className="control"
        >
          <option value="">Choisissez</option>
          {platforms.map((platform) => (
            <option key={platform.id} value={platform.id}>
              {platform.name} ({platform.departements.join(', ')})
            </option>
          ))}
        </select>
      </FieldFrame>
      {alive && <TerritoryNotice platforms={platforms} chosen={chosen} hotline={hotline} choose={choose} />}
      {alive ? (
        shown.map((platform) => <PlatformCard key={platform.id} platform={platform} />)
      ) : (
        <details>
          <summary className="link">Voir les équipes, pour poser une question avant d’envoyer</summary>
          <div className="mt-3 space-y-3">
            {shown.map((platform) => (
              <PlatformCard key={platform.id} platform={platform} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

// Only an empty list, or our own earlier proposal, is filled in: never over a choice.
function useProposal(list: { current: HTMLSelectElement | null }, platforms: Platform[]) {
  const proposed = useRef('')
  const commune = useTyped('inseeCode', '')
  useEffect(() => {
    const select = list.current
    if (!select || departementOfInsee(commune) === null || (select.value !== '' && select.value !== proposed.current)) return
    const [near, another] = platformsServing(platforms, commune)
    proposed.current = near && !another ? near.id : ''
    fillIn(select, proposed.current)
  }, [commune, list, platforms])
}
