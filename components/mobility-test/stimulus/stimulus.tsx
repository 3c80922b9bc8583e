import { Cards } from '@/components/mobility-test/stimulus/cards'
import { Lines } from '@/components/mobility-test/stimulus/lines'
import { Message } from '@/components/mobility-test/stimulus/message'
import { StepList } from '@/components/mobility-test/stimulus/step-list'
import { StreetGrid } from '@/components/mobility-test/stimulus/street-grid'
import { Timetable } from '@/components/mobility-test/stimulus/timetable'
import type { Stimulus as StimulusData } from '@/lib/mobility-test/bank'

/** What a practical question shows, drawn from its data. Drawings carry their text; tables are real tables. */
export function Stimulus({ stimulus }: { stimulus: StimulusData }) {
  return (
    <figure dir={stimulus.dir} className="bg-surface border-line rounded-card mt-6 overflow-hidden border">
      <figcaption className="bg-surface-sunken px-4 py-2 text-base font-bold">{stimulus.title}</figcaption>
      <div className={stimulus.kind === 'grid' ? 'p-2 sm:p-4' : 'p-4'}>{drawing(stimulus)}</div>
    </figure>
  )
}

function drawing(stimulus: StimulusData) {
  switch (stimulus.kind) {
    case 'lines':
      return <Lines {...stimulus} />
    case 'timetable':
      return <Timetable {...stimulus} />
    case 'message':
      return <Message {...stimulus} />
    case 'cards':
      return <Cards {...stimulus} />
    case 'grid':
      return <StreetGrid {...stimulus} />
    case 'list':
      return <StepList {...stimulus} />
  }
}
