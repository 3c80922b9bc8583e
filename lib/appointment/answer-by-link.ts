import 'server-only'
import { openLink } from '@/lib/appointment/appointment-link'
import { askChange } from '@/lib/appointment/ask-change'
import { BY_LINK } from '@/lib/appointment/by'
import { chooseSlotByLink } from '@/lib/appointment/choose-slot'
import { confirmPlace } from '@/lib/appointment/confirm-place'
import { givePlaceBack } from '@/lib/appointment/give-place-back'
import { linkedPlace } from '@/lib/appointment/held-appointment'
import { db } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'

const gone = () => new Refusal('Ce lien n’est plus valable. Appelez la plateforme, ou écrivez à la hotline\u00a0: quelqu’un vous répondra.', 'NOT_FOUND')

/** Whose link this is, for an act: what is tried by hand is counted. */
export async function linkToActOn(token: string) {
  const { ipTruncated } = await requestTrace()
  if (ipTruncated) await spendAttempt(THROTTLES.appointmentLink, ipTruncated)
  const link = await openLink(token)
  if (!link) throw gone()
  return link
}

/** « Je viens », « Je ne peux pas venir », « Demander une autre date », by whoever holds the link of a mail. */
export async function answerByLink({ token, answer, reason }: { token: string; answer: 'venir' | 'annuler' | 'deplacer'; reason: string | null }): Promise<void> {
  const link = await linkToActOn(token)
  if (link.purpose !== 'APPOINTMENT') throw gone()
  await db.$transaction(async (tx) => {
    const place = await linkedPlace(tx, link)
    switch (answer) {
      case 'venir':
        return confirmPlace(tx, place, BY_LINK)
      case 'annuler':
        return givePlaceBack(tx, place, BY_LINK, reason)
      case 'deplacer':
        return askChange(tx, place, BY_LINK, { wish: 'MOVE', reason })
    }
  })
}

/** Chooses a slot by the link of a proposal. */
export async function chooseByLink({ token, slotId }: { token: string; slotId: string }): Promise<void> {
  const link = await linkToActOn(token)
  if (link.purpose !== 'SLOTS') throw gone()
  await chooseSlotByLink({ slotId, beneficiaryId: link.beneficiaryId })
}
