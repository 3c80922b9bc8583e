import { createFirstAdmin } from '../lib/account/create-first-admin'

// Prints a one-time link for the first administrator of a production database.
const email = process.argv[2]
if (!email) {
  console.error('Usage : npm run admin:create -- adresse@exemple.fr')
  process.exit(1)
}
try {
  console.log(`Lien à ouvrir une seule fois, dans les 72 heures :\n${await createFirstAdmin(email)}`)
  process.exit(0)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
