import { ParcoursSection } from '@/components/parcours/parcours-section'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import type { ParcoursDone } from '@/lib/infra/routes'
import type { Parcours } from '@/lib/prescription/parcours'

const DONE: Record<ParcoursDone, string> = {
  contact: 'Le premier contact est noté. Le parcours commence.',
  service: 'Le service est ajouté.',
  'service-fini': 'La fin du service est notée.',
  solution: 'La solution est ajoutée.',
  annule: 'La saisie est annulée. L’historique en garde la trace.',
  suspendu: 'Le parcours est suspendu. Le prescripteur est prévenu.',
  repris: 'Le parcours reprend.',
  sortie: 'La sortie est enregistrée. Le prescripteur est prévenu.',
  point: 'Le point à six mois est noté.',
}

type ParcoursCardProps = {
  parcours: Parcours[]
  /** What was just recorded, as the address says it. */
  done: string | null
}

/** « Parcours »: what happens after acceptance; recorded here by the plateforme's advisors, read by the prescriber. */
export function ParcoursCard({ parcours, done }: ParcoursCardProps) {
  if (parcours.length === 0) return null
  return (
    // The focus comes here after each record: what was done is the first thing that is read.
    <div id="parcours" tabIndex={-1} className="outline-none">
      <Card title="Parcours">
        {done !== null && Object.hasOwn(DONE, done) && <Alert tone="success">{DONE[done as ParcoursDone]}</Alert>}
        <div className="divide-line space-y-6 divide-y [&>*+*]:pt-6">
          {parcours.map((one) => (
            <ParcoursSection key={one.id} parcours={one} />
          ))}
        </div>
      </Card>
    </div>
  )
}
