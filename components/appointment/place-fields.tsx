import { choicesOf } from '@/components/prescription/choices'
import { RadioGroup } from '@/components/ui/choice-group'
import { TextareaField } from '@/components/ui/textarea-field'
import { TextField } from '@/components/ui/text-field'
import { MODE_LABELS } from '@/lib/appointment/labels'

export type PlaceDefaults = { mode?: string; addressLine: string | null; postalCode: string | null; communeName: string | null; directions?: string | null; videoUrl?: string | null }

/** How and where people are received. What a way does not need is out of sight, and left out when it is kept. */
export function PlaceFields({ place: { mode = 'ON_SITE', addressLine, postalCode, communeName, directions, videoUrl } }: { place: PlaceDefaults }) {
  return (
    <div className="group/place space-y-4">
      <RadioGroup name="mode" label="Comment" required choices={choicesOf(MODE_LABELS)} defaultValue={[mode]} />
      <div className="grid items-start gap-4 group-has-[[value=PHONE]:checked]/place:hidden group-has-[[value=VIDEO]:checked]/place:hidden sm:grid-cols-[minmax(0,2fr)_8rem_minmax(0,1fr)]">
        <TextField name="addressLine" label="Adresse" optional={false} maxLength={120} defaultValue={addressLine ?? ''} />
        <TextField name="postalCode" label="Code postal" optional={false} inputMode="numeric" maxLength={5} defaultValue={postalCode ?? ''} />
        <TextField name="communeName" label="Commune" optional={false} maxLength={80} defaultValue={communeName ?? ''} />
      </div>
      <div className="group-has-[[value=ON\_SITE]:checked]/place:hidden group-has-[[value=PHONE]:checked]/place:hidden">
        <TextField name="videoUrl" label="Adresse de la visioconférence" optional={false} inputMode="url" maxLength={300} defaultValue={videoUrl ?? ''} />
      </div>
      <TextareaField name="directions" label="Comment venir, ou ce qu’il faut savoir" help="Arrêt, étage, code, papiers à apporter… La personne lit ce texte." maxLength={400} rows={2} defaultValue={directions ?? ''} />
    </div>
  )
}
