import type { MetadataRoute } from 'next'
import { routes } from '@/lib/infra/routes'

/** The person's space as an application on their phone. Icons are drawn from app/icon.svg by scripts/icons.ts. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: routes.mySpace,
    name: 'Wimoov, mon espace',
    short_name: 'Wimoov',
    description: 'Mon Test Mobilité, mes rendez-vous et mes ressources.',
    lang: 'fr',
    dir: 'ltr',
    start_url: routes.mySpace,
    scope: '/',
    display: 'standalone',
    background_color: '#f5f8f7',
    theme_color: '#0b5c5a',
    icons: [
      { src: '/icones/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icones/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icones/512-masque.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
