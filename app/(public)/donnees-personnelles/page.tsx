import type { Metadata } from 'next'
import { LegalPage } from '@/components/legal/legal-page'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Données personnelles' }

export default function Page() {
  const hotline = env().HOTLINE_EMAIL
  return (
    <LegalPage
      title="Données personnelles"
      sections={[
        {
          title: 'À quoi elles servent',
          content: <p>À étudier une demande d’accompagnement à la mobilité, à passer le Test Mobilité et à suivre l’accompagnement. Le résultat du Test est une proposition : un conseiller décide, jamais un programme.</p>,
        },
        {
          title: 'Ce que nous demandons, et ce que nous ne demandons pas',
          content: <p>Identité, contacts, situation, projet, permis, véhicule et difficultés pour se déplacer. Jamais de numéro de sécurité sociale, de diagnostic ni de motif de suspension de permis. Les deux questions sur un besoin d’adaptation sont facultatives, avec l’accord de la personne, et seul le conseiller lit les réponses.</p>,
        },
        {
          title: 'Qui les voit',
          content: <p>Le professionnel qui suit la personne, l’équipe Wimoov de la plateforme choisie et la personne elle-même. Dans la même structure, les collègues voient le nom, l’étape et le prescripteur. La hotline voit l’identité et l’étape, jamais les réponses ni les commentaires. Chaque consultation est enregistrée.</p>,
        },
        {
          title: 'Combien de temps',
          content: <p>Deux ans après le dernier contact, puis les données deviennent anonymes. Le journal des accès est gardé douze mois.</p>,
        },
        {
          title: 'Vos droits',
          content: (
            <p>
              Vous pouvez demander à lire, corriger ou effacer vos données, ou vous opposer à leur usage : écrivez à{' '}
              <a href={`mailto:${hotline}`} className="link">{hotline}</a>. Vous pouvez aussi saisir la <a href="https://www.cnil.fr/fr/plaintes" className="link">CNIL</a>.
            </p>
          ),
        },
        {
          title: 'Cookies',
          content: <p>Deux cookies, tous deux nécessaires : l’un garde votre connexion, l’autre reconnaît un appareil déjà utilisé pour mieux protéger votre compte. Aucune mesure d’audience, aucun service tiers.</p>,
        },
      ]}
    />
  )
}
