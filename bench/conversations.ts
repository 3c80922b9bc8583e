import type { Actor } from '@/lib/account/actor'
import { parseCalendar } from '@/lib/appointment/calendar-filters'
import { calendarRows } from '@/lib/appointment/calendar-rows'
import { localDay } from '@/lib/appointment/local-time'
import { PARIS } from '@/lib/appointment/zone-labels'
import { after, days, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { messageLines } from '@/lib/messaging/message-lines'
import { parseThreadFilters } from '@/lib/messaging/thread-filters'
import { threadList } from '@/lib/messaging/thread-list'
import { threadPage } from '@/lib/messaging/thread-page'
import { liveCounts } from '@/lib/notification/live-counts'
import type { People } from './pages'
import type { Read } from './reads'

/** What « Calendrier » and « Messagerie » read, among 30,000 rendez-vous and 200,000 messages. */
export async function conversationReads({ usual, advisors }: People): Promise<Read[]> {
  const turn = <T>(list: T[], index: number) => list[index % list.length]!
  const advisor = (index: number) => turn(advisors, index).actor
  const prescriber = (index: number) => turn(usual, index).actor
  const threads = await threadsOf(usual.map(({ actor }) => actor))
  const month = { from: after(-days(20)), to: after(days(20)), filters: parseCalendar({}, localDay(now(), PARIS)) }
  return [
    { name: 'month of an advisor', aim: 0.35, read: (index) => calendarRows(advisor(index), month) },
    { name: 'month of a prescriber', aim: 0.35, read: (index) => calendarRows(prescriber(index), month) },
    { name: 'messages of a thread', aim: 0.35, read: (index) => messageLines(turn(threads, index).actor, turn(threads, index).id) },
    { name: 'the whole page of a thread', read: (index) => threadPage(turn(threads, index).actor, turn(threads, index).id) },
    { name: 'unread counts of a prescriber', aim: 0.35, read: (index) => liveCounts(prescriber(index)) },
    { name: 'unread counts of an advisor', aim: 0.35, read: (index) => liveCounts(advisor(index)) },
    { name: 'threads of a prescriber', read: (index) => threadList(prescriber(index), parseThreadFilters({})) },
    { name: 'threads of an advisor', read: (index) => threadList(advisor(index), parseThreadFilters({})) },
  ]
}

async function threadsOf(actors: Actor[]): Promise<{ actor: Actor; id: string }[]> {
  const found = await db.thread.findMany({ where: { createdById: { in: actors.map(({ accountId }) => accountId) } }, orderBy: { id: 'asc' }, take: 200, select: { id: true, createdById: true } })
  return found.flatMap(({ id, createdById }) => actors.filter(({ accountId }) => accountId === createdById).map((actor) => ({ actor, id })))
}
