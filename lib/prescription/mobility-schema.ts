import { longText, optionalShortText } from '@/lib/infra/text'
import { choice, choices, date, requiredChoice, requiredChoices, withoutNir } from '@/lib/prescription/form-fields'
import { PRESCRIPTION_FIELDS as FIELDS } from '@/lib/prescription/labels'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { BARRIER_LABELS } from '@/lib/prescription/vocabulary/barrier'
import { LICENCE_LABELS, VEHICLE_LABELS, WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { DEADLINE_TYPE_LABELS, PROJECT_LABELS } from '@/lib/prescription/vocabulary/project'

export const mobilityShape = {
  project: requiredChoice('project', PROJECT_LABELS),
  projectDescription: withoutNir(longText(FIELDS.projectDescription.maxLength, FIELDS.projectDescription.label)),
  deadlineOn: date(),
  deadlineType: choice('deadlineType', DEADLINE_TYPE_LABELS),
  targetPlace: withoutNir(optionalShortText(FIELDS.targetPlace.maxLength, FIELDS.targetPlace.label)),
  atypicalHours: choice('atypicalHours', YES_NO_UNKNOWN_LABELS),
  licence: requiredChoice('licence', LICENCE_LABELS),
  vehicles: requiredChoices('vehicles', VEHICLE_LABELS, ['NONE', 'UNKNOWN']),
  vehicleUsable: choice('vehicleUsable', YES_NO_UNKNOWN_LABELS),
  barriers: requiredChoices('barriers', BARRIER_LABELS),
  comments: withoutNir(longText(FIELDS.comments.maxLength, FIELDS.comments.label)),
  wishedServices: choices('wishedServices', WISHED_SERVICE_LABELS),
}
