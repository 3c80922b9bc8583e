import { z } from 'zod'

// A password is compared as typed: neither trimmed nor cut (NIST SP 800-63B-4).
const password = z.string({ error: 'Saisissez votre mot de passe.' }).min(1, 'Saisissez votre mot de passe.').max(1000, 'Ce mot de passe est trop long.')
const email = z
  .string({ error: 'Saisissez votre adresse e-mail.' })
  .trim()
  .toLowerCase()
  .min(1, 'Saisissez votre adresse e-mail.')
  .max(254, 'Cette adresse est trop longue.')
  .pipe(z.email('Écrivez l’adresse sous la forme nom@exemple.fr.'))
const returnTo = z.string().max(500).optional()

export const SignInSchema = z.strictObject({ email, password, remember: z.literal('on').optional(), retour: returnTo })

export const RequestLinkSchema = z.strictObject({ email, retour: returnTo })

const code = z
  .string({ error: 'Écrivez le code reçu par e-mail.' })
  .max(100, 'Le code a huit chiffres.')
  .transform((typed) => typed.replace(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^\d{8}$/, 'Le code a huit chiffres.'))

export const SignInWithCodeSchema = z.strictObject({ email, code, remember: z.literal('on').optional(), retour: returnTo })

export const SetPasswordSchema = z
  .strictObject({
    token: z.string().max(200),
    password: z.string({ error: 'Choisissez un mot de passe.' }).min(1, 'Choisissez un mot de passe.').max(1000, 'Ce mot de passe est trop long.'),
    confirmation: z.string({ error: 'Saisissez le même mot de passe une seconde fois.' }).max(1000, 'Ce mot de passe est trop long.'),
  })
  .refine(({ password: chosen, confirmation }) => chosen === confirmation, { path: ['confirmation'], error: 'Les deux mots de passe ne sont pas les mêmes.' })

export const RevokeSessionSchema = z.strictObject({ reference: z.string().regex(/^[0-9a-f]{16}$/, 'Cette connexion n’existe plus.') })

export const NothingSchema = z.strictObject({})
