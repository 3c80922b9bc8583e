import type { Route } from './bundles'
import { anOwnTest, type Sitting } from './answers'
import type { People } from './pages'
import { peopleOf } from './use-cases'

const WIDER_BY = 1.25
const TEST_MORE = 25_000

const list = (bytes: number, empty: number) => `≤ ${WIDER_BY} ×: ${bytes <= empty * WIDER_BY ? 'reached' : 'not reached'}`
const test = (bytes: number, empty: number) => `≤ 25 kB more: ${bytes - empty <= TEST_MORE ? 'reached' : 'not reached'}`

/** The pages whose scripts are weighed. */
export async function routesMeasured(product: string, { usual, hotline }: People, sittings: Sitting[]): Promise<Route[]> {
  const [reader] = await peopleOf(usual.slice(0, 1))
  const cookie = usual[0]!.cookie
  const sitting = sittings[0]!
  return [
    { name: 'Connexion', url: `${product}/connexion` },
    { name: 'Accueil', url: `${product}/accueil`, cookie },
    { name: 'Utilisateurs, prescriber', url: `${product}/utilisateurs`, cookie, aim: list },
    { name: 'Utilisateurs, hotline', url: `${product}/utilisateurs?q=dupont`, cookie: hotline[0]!.cookie, aim: list },
    { name: 'Fiche bénéficiaire', url: `${product}/utilisateurs/${reader?.id ?? ''}`, cookie },
    { name: 'Créer un bénéficiaire', url: `${product}/utilisateurs/nouveau`, cookie },
    { name: 'Test Mobilité, a question at the desk', url: `${product}/passation/${sitting.testId}`, cookie: sitting.cookie, aim: test },
    { name: 'Test Mobilité, a question on one’s own phone', url: `${product}/mon-espace/test`, cookie: (await anOwnTest(usual[1]!)).cookie, aim: test },
  ]
}
