import type { Metadata } from 'next'
import { LegalPage } from '@/components/legal/legal-page'
import { env } from '@/lib/infra/env'

export const metadata: Metadata = { title: 'Données personnelles' }

export default function Page() {
  const { HOTLINE_EMAIL, DPO_EMAIL = HOTLINE_EMAIL, LEGAL_PUBLISHER = 'Wimoov' } = env()
  return (
    <LegalPage
      title="Données personnelles"
      sections={[
        {
          title: 'Qui en répond',
          content: (
            <p>
              {LEGAL_PUBLISHER}, responsable du traitement. Déléguée ou délégué à la protection des données{'\u00a0'}: <a href={`mailto:${DPO_EMAIL}`} className="link">{DPO_EMAIL}</a>.
            </p>
          ),
        },
        {
          title: 'À quoi elles servent',
          content: (
            <>
              <p>À étudier une demande d’accompagnement à la mobilité, à passer le Test Mobilité et à suivre l’accompagnement. Le résultat du Test est une proposition{'\u00a0'}: un conseiller décide, jamais un programme.</p>
              <p>Base légale{'\u00a0'}: la mission d’intérêt général de Wimoov (RGPD, art.{'\u00a0'}6.1.e ou 6.1.f selon les conventions). Les questions sur un besoin d’adaptation reposent sur l’accord de la personne, qu’elle peut retirer.</p>
            </>
          ),
        },
        {
          title: 'Ce que nous demandons, et ce que nous ne demandons pas',
          content: <p>Identité, contacts, situation, projet, permis, véhicule et difficultés pour se déplacer. Jamais de numéro de sécurité sociale, de diagnostic ni de motif de suspension de permis. Les deux questions sur un besoin d’adaptation sont facultatives, avec l’accord de la personne, et seul le conseiller lit les réponses.</p>,
        },
        {
          title: 'Qui les voit',
          content: (
            <>
              <p>Le professionnel qui suit la personne, l’équipe Wimoov de la plateforme choisie et la personne elle-même. Un professionnel d’une autre structure seulement si l’accès qu’il demande est accordé. Dans la même structure, les collègues voient le nom, l’étape et le prescripteur.</p>
              <p>La hotline voit l’identité et l’étape, jamais les réponses ni les commentaires. Chaque consultation d’une fiche est enregistrée.</p>
              <p>Les messages partent par Resend, un prestataire d’envoi de courriels, qui n’en voit que l’adresse et le texte. Aucune donnée n’est vendue ni transmise à d’autres.</p>
            </>
          ),
        },
        {
          title: 'Combien de temps',
          content: <p>Deux ans après le dernier contact, la fiche devient anonyme{'\u00a0'}; le professionnel qui la suit est prévenu un mois avant. Les pièces justificatives sont effacées six mois après la clôture, les brouillons après 30{'\u00a0'}jours, le journal des accès après douze mois.</p>,
        },
        {
          title: 'Vos droits',
          content: (
            <p>
              Vous pouvez demander à lire, corriger ou effacer vos données, ou vous opposer à leur usage&nbsp;: écrivez à{' '}
              <a href={`mailto:${DPO_EMAIL}`} className="link">{DPO_EMAIL}</a>. Vous pouvez aussi saisir la <a href="https://www.cnil.fr/fr/plaintes" className="link">CNIL</a>.
            </p>
          ),
        },
        {
          title: 'Cookies, et ce que garde votre appareil',
          content: (
            <>
              <p>Quatre cookies au plus, tous nécessaires. Chacun n’est posé que si vous vous en servez&nbsp;:</p>
              <ul className="ml-6 list-disc space-y-1">
                <li>l’un garde votre connexion, jusqu’à ce qu’elle se termine&nbsp;;</li>
                <li>un autre reconnaît, pendant un an, un appareil où vous vous êtes déjà connecté avec votre mot de passe, pour mieux protéger votre compte&nbsp;;</li>
                <li>un autre retient pendant dix minutes l’adresse à laquelle vous demandez un code de connexion&nbsp;;</li>
                <li>le dernier retient pendant vingt minutes que vous avez ouvert le lien d’un rendez-vous.</li>
              </ul>
              <p>Votre appareil garde aussi, sans les montrer à personne d’autre&nbsp;:</p>
              <ul className="ml-6 list-disc space-y-1">
                <li>les réponses d’un Test passé sans réseau, jusqu’à leur envoi, ou jusqu’à ce que vous les effaciez en vous déconnectant&nbsp;;</li>
                <li>les ressources que vous avez ouvertes, pour les relire sans réseau, jusqu’à ce que vous vous déconnectiez&nbsp;;</li>
                <li>le message que vous êtes en train d’écrire, dans l’onglet seulement, un jour au plus.</li>
              </ul>
              <p>Aucune mesure d’audience, aucun service tiers.</p>
            </>
          ),
        },
      ]}
    />
  )
}
