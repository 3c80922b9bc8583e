import type { Metadata } from 'next'
import { LegalPage } from '@/components/legal/legal-page'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Mentions légales' }

export default function Page() {
  const { HOTLINE_EMAIL, LEGAL_PUBLISHER, LEGAL_DIRECTOR, LEGAL_HOST } = env()
  return (
    <LegalPage
      title="Mentions légales"
      sections={[
        {
          title: 'Éditeur',
          content: (
            <>
              <p>{LEGAL_PUBLISHER ?? 'Wimoov, association loi 1901, membre du Groupe SOS.'}</p>
              {LEGAL_DIRECTOR && <p>Direction de la publication{'\u00a0'}: {LEGAL_DIRECTOR}.</p>}
              <p>
                Contact{'\u00a0'}: <a href={`mailto:${HOTLINE_EMAIL}`} className="link">{HOTLINE_EMAIL}</a>.
              </p>
            </>
          ),
        },
        { title: 'Hébergement', content: <p>{LEGAL_HOST ?? 'Cette installation est une démonstration\u00a0: elle tourne sur l’ordinateur qui l’a lancée.'}</p> },
        {
          title: 'Contenus repris',
          content: (
            <>
              <p>Communes et codes postaux&nbsp;: découpage administratif, Etalab (licence MIT), d’après l’INSEE et La Poste.</p>
              <p>Thématiques et types de services&nbsp;: schéma data·inclusion v1.0.8 du 27 avril 2026 (Licence Ouverte 2.0). Types de structures&nbsp;: liste publique des Emplois de l’inclusion.</p>
              <p>Police de caractères&nbsp;: Atkinson Hyperlegible Next, Braille Institute (licence OFL).</p>
            </>
          ),
        },
        { title: 'Le Test Mobilité', content: <p>Les questions et les seuils sont un contenu original, sans étalonnage statistique. Ils ne reproduisent pas le test antérieur de Wimoov.</p> },
      ]}
    />
  )
}
