'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { action, publicAction } from '@/lib/account/action'
import { currentActor } from '@/lib/account/current-actor'
import { issueSessionCookie } from '@/lib/account/issue-session-cookie'
import { deviceIdOf, newDeviceProof } from '@/lib/account/known-device'
import { landingPage } from '@/lib/account/landing'
import { requestCode } from '@/lib/account/request-code'
import { requestLink } from '@/lib/account/request-link'
import { revokeOwnSession } from '@/lib/account/revoke-own-session'
import { NothingSchema, RequestLinkSchema, RevokeSessionSchema, SetPasswordSchema, SignInSchema, SignInWithCodeSchema } from '@/lib/account/schema'
import { codeCookieName, cookieAttributes, deviceCookieName, sessionCookieName, sessionIdHashFromCookie } from '@/lib/account/session-cookie'
import { mayStaySignedIn } from '@/lib/account/session-lifetime'
import { setPassword } from '@/lib/account/set-password'
import { signIn } from '@/lib/account/sign-in'
import { signInWithCode } from '@/lib/account/sign-in-with-code'
import { signOut } from '@/lib/account/sign-out'
import { days, minutes } from '@/lib/infra/clock'
import { routes } from '@/lib/infra/routes'

export const signInAction = publicAction({ act: 'auth.signIn', schema: SignInSchema }, async (input) => {
  const jar = await cookies()
  const knownDevice = deviceIdOf(jar.get(deviceCookieName())?.value, input.email)
  const opened = await signIn({ email: input.email, password: input.password, remember: input.remember === 'on', knownDevice })
  await issueSessionCookie(opened.secret, opened.remember && mayStaySignedIn(opened.role))
  jar.set(deviceCookieName(), newDeviceProof(input.email), { ...cookieAttributes(), maxAge: days(365) / 1000 })
  redirect(landingPage(opened.role, input.retour))
})

export const signOutAction = publicAction({ act: 'auth.signOut', schema: NothingSchema }, async () => {
  const idHash = await sessionIdHashFromCookie()
  if (idHash) await signOut(idHash)
  const jar = await cookies()
  jar.delete(sessionCookieName())
  redirect(routes.signedOut)
})

/** A code by mail instead of a password, for beneficiaries. The address is kept ten minutes in this browser, out of the address bar. */
export const requestCodeAction = publicAction({ act: 'auth.codeRequest', schema: RequestLinkSchema }, async (input) => {
  await requestCode({ email: input.email })
  const jar = await cookies()
  jar.set(codeCookieName(), input.email, { ...cookieAttributes(), maxAge: minutes(10) / 1000 })
  redirect(routes.codeEntry(input.retour))
})

export const signInWithCodeAction = publicAction({ act: 'auth.signIn', schema: SignInWithCodeSchema }, async (input) => {
  const secret = await signInWithCode({ email: input.email, code: input.code, remember: input.remember === 'on' })
  await issueSessionCookie(secret, input.remember === 'on')
  const jar = await cookies()
  jar.delete(codeCookieName())
  redirect(landingPage('BENEFICIARY', input.retour))
})

export const requestLinkAction = publicAction({ act: 'auth.resetRequest', schema: RequestLinkSchema }, async (input) => {
  await requestLink({ email: input.email, returnTo: input.retour })
  return { message: 'Si un compte existe à cette adresse, un message vient de partir. Il vaut peu de temps\u00a0: ouvrez-le bientôt. Pensez à regarder dans les indésirables.' }
})

/** From the page that asks the password again: the address is the actor's own, never one typed there. */
export const requestOwnLinkAction = action({ act: 'self.requestLink', schema: RequestLinkSchema.pick({ retour: true }), whileLocked: 'WITH_PASSWORD' }, async (actor, input) => {
  if (actor.email) await requestLink({ email: actor.email, returnTo: input.retour })
  return { message: 'Un message vient de partir à votre adresse. Le lien vous ramènera ici.' }
})

export const setPasswordAction = publicAction({ act: 'auth.resetConsume', schema: SetPasswordSchema }, async (input) => {
  const opened = await setPassword(input)
  await issueSessionCookie(opened.secret, false)
  redirect(landingPage(opened.role, opened.returnTo))
})

export const revokeSessionAction = action({ act: 'self.sessions', schema: RevokeSessionSchema }, async (actor, input) => {
  await revokeOwnSession(actor, input)
  const still = await currentActor()
  if (!still) redirect(routes.signIn())
  return { message: 'Cette connexion est terminée.' }
})
