import { type FieldDescription, PRESCRIPTION_FIELDS, type PrescriptionField } from '@/lib/prescription/labels'

const described: Record<PrescriptionField, FieldDescription> = PRESCRIPTION_FIELDS

/** What every control says of its field: name, label, help, whether an answer is required. */
export function fieldProps(name: PrescriptionField) {
  const { label, help, required } = described[name]
  return { name, label, help, required }
}

/** The same for a text, with the length that it may have. */
export function textProps(name: PrescriptionField) {
  return { ...fieldProps(name), maxLength: described[name].maxLength ?? 200 }
}
