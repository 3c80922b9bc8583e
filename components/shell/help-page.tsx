import { Link } from '@/components/ui/link'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'

const QUESTIONS = [
  { question: 'Comment orienter une personne\u00a0?', answer: 'Ouvrez «\u00a0Utilisateurs\u00a0», puis «\u00a0Créer un bénéficiaire\u00a0». À la fin du formulaire, choisissez comment le Test Mobilité sera passé, puis «\u00a0Créer\u00a0».' },
  { question: 'Pourquoi le mot de passe est-il redemandé avant le Test\u00a0?', answer: 'Le Test se passe souvent sur votre écran, l’appareil entre les mains de la personne. Après votre mot de passe, seul le Test est accessible\u00a0; pour revenir à votre espace, il faut le saisir à nouveau.' },
  { question: 'La personne n’a pas d’adresse e-mail.', answer: 'Un numéro de téléphone suffit pour l’orienter. Passez le Test avec elle, déléguez-le à Wimoov, ou imprimez sa carte d’accès depuis la fiche\u00a0: elle ouvre son espace sur un téléphone, sans adresse ni mot de passe.' },
  { question: 'Qui voit les réponses au Test\u00a0?', answer: 'La personne et le conseiller mobilité. Le prescripteur voit les niveaux et les propositions, jamais les réponses.' },
  { question: 'Je ne retrouve pas une personne.', answer: 'La recherche accepte une partie du nom, de l’adresse ou du téléphone, sans accent. «\u00a0Ma structure\u00a0» montre les personnes suivies par vos collègues.' },
]

/** « Aide »: the questions that come most, then who to write to. */
export function HelpPage({ hotline }: { hotline: string }) {
  return (
    <>
      <PageTitle>Aide</PageTitle>
      <div className="mt-8 grid gap-6 lg:grid-cols-2">
        {QUESTIONS.map(({ question, answer }) => (
          <Card key={question} title={question}>
            <p>{answer}</p>
          </Card>
        ))}
        <Card title="Écrire à la hotline">
          <p>
            Votre conseiller(e) ou notre hotline vous répond&nbsp;: <a href={`mailto:${hotline}`} className="link">{hotline}</a>. N’écrivez pas le nom de la personne dans l’objet du message.
          </p>
          <p className="mt-2">
            Les coordonnées des équipes sont dans <Link href={routes.professionals} className="link">Professionnels Wimoov</Link>.
          </p>
        </Card>
      </div>
    </>
  )
}
