'use client'

import { useField } from '@/components/ui/form-context'

/** The address that was just made, ready to copy: the plain one, and the one that opens a calendar by itself. Nothing before there is one. */
export function FeedAddress() {
  const { typed: address } = useField('address')
  if (!address?.startsWith('http')) return null
  const webcal = address.replace(/^https?:/, 'webcal:')
  return (
    <div className="border-brand-200 bg-brand-50 rounded-control mb-4 space-y-3 border p-4">
      <Copied id="adresse-https" label="Adresse à copier dans votre agenda" value={address} />
      <Copied id="adresse-webcal" label="La même, qui s’ouvre dans l’agenda de ce téléphone ou de cet ordinateur" value={webcal} />
      <a href={webcal} className="link inline-flex min-h-12 items-center font-bold">
        Ouvrir dans mon agenda
      </a>
    </div>
  )
}

const Copied = ({ id, label, value }: { id: string; label: string; value: string }) => (
  <div>
    <label htmlFor={id} className="block font-bold">
      {label}
    </label>
    <input id={id} readOnly value={value} onFocus={(event) => event.target.select()} className="control mt-1.5" />
  </div>
)
