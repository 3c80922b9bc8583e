import type { AppointmentMode } from '@/prisma/client/enums'

type Typed = { mode: AppointmentMode; addressLine: string | null; postalCode: string | null; communeName: string | null; directions: string | null; videoUrl: string | null }

/** The place as it is kept: an address only on site, a link only by video. */
export const writtenPlace = ({ mode, addressLine, postalCode, communeName, directions, videoUrl }: Typed) =>
  mode === 'ON_SITE' ? { mode, addressLine, postalCode, communeName, directions, videoUrl: null } : { mode, addressLine: null, postalCode: null, communeName: null, directions, videoUrl: mode === 'VIDEO' ? videoUrl : null }
