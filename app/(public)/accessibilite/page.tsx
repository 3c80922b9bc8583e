import type { Metadata } from 'next'
import { LegalPage } from '@/components/legal/legal-page'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Accessibilité' }

export default function Page() {
  const hotline = env().HOTLINE_EMAIL
  return (
    <LegalPage
      title={'Accessibilité\u00a0: non conforme'}
      sections={[
        {
          title: 'État',
          content: <p>Ce service vise tous les critères du RGAA 4.1, niveaux A et AA. Aucun audit n’a encore été fait{'\u00a0'}: tant qu’il manque, la loi ne permet pas de déclarer autre chose que «{'\u00a0'}non conforme{'\u00a0'}», quoi que valent les pages.</p>,
        },
        {
          title: 'Ce qui est vérifié à chaque version',
          content: (
            <>
              <p>Chaque page de chaque profil est contrôlée par un outil automatique (axe-core), sans erreur tolérée. Ces outils ne voient qu’une partie des défauts.</p>
              <p>Le parcours de prescription et le Test Mobilité sont essayés au clavier seul, sur un écran de 320 pixels de large et avec un texte à 200 %.</p>
            </>
          ),
        },
        {
          title: 'Ce que nous savons ne pas être fait',
          content: (
            <>
              <p>Les pages n’ont pas été essayées avec des personnes qui utilisent un lecteur d’écran, ni relues par des personnes concernées selon la méthode FALC.</p>
              <p>La lecture à voix haute des questions du Test dépend des voix installées sur l’appareil.</p>
            </>
          ),
        },
        {
          title: 'Signaler une difficulté',
          content: (
            <p>
              Écrivez à <a href={`mailto:${hotline}`} className="link">{hotline}</a>. Si vous n’obtenez pas de réponse, vous pouvez saisir le{' '}
              <a href="https://formulaire.defenseurdesdroits.fr" className="link">Défenseur des droits</a>.
            </p>
          ),
        },
      ]}
    />
  )
}
