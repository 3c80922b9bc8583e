import type { AppointmentMode } from '@/prisma/client/enums'

export const placeShown = { mode: true, addressLine: true, postalCode: true, communeName: true } as const

type Placed = { mode: AppointmentMode; addressLine: string | null; postalCode: string | null; communeName: string | null }

/** Where a rendez-vous is, on one line: an address, « par téléphone » or « en visioconférence ». */
export function placeOf({ mode, addressLine, postalCode, communeName }: Placed): string {
  switch (mode) {
    case 'PHONE':
      return 'par téléphone'
    case 'VIDEO':
      return 'en visioconférence'
    case 'ON_SITE':
      return [addressLine, [postalCode, communeName].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  }
}
