'use client'

import { useTyped } from '@/components/prescription/live-form'
import type { Platform } from '@/components/prescription/platform-card'
import { departementOfInsee, platformsServing } from '@/lib/organisation/territory'

type TerritoryNoticeProps = { platforms: Platform[]; chosen: string; hotline: string; choose: (platformId: string) => void }

/** Says which plateformes serve the commune when the chosen one is not among them, or that none does and whom to ask. */
export function TerritoryNotice({ platforms, chosen, hotline, choose }: TerritoryNoticeProps) {
  const commune = useTyped('inseeCode', '')
  const known = departementOfInsee(commune) !== null
  const serving = known ? platformsServing(platforms, commune) : []
  const none = known && serving.length === 0
  const others = serving.some(({ id }) => id === chosen) ? [] : serving
  return (
    <div className={none || others.length > 0 ? 'bg-warning-100 border-warning-700 rounded-control border-l-4 p-4 text-sm' : ''}>
      {/* Here before it speaks, so that it is heard. */}
      <div role="status">
        {none && (
          <p>
            Aucune plateforme de cette liste ne sert cette commune. Demandez à qui vous adresser à la hotline&nbsp;:{' '}
            <a href={`mailto:${hotline}`} className="link break-all">
              {hotline}
            </a>
            . Vous pouvez aussi en choisir une malgré tout&nbsp;: elle vous répondra.
          </p>
        )}
        {others.length > 0 && <p>Cette commune est servie par&nbsp;: {others.map(({ name }) => name).join(', ')}.</p>}
      </div>
      {others.map(({ id, name }) => (
        <button key={id} type="button" onClick={() => choose(id)} className="link mt-1 mr-4 min-h-6 font-bold">
          Choisir {name}
        </button>
      ))}
    </div>
  )
}
