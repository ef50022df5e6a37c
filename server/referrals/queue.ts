/** The SQL of a desk's queue. */
import type { queueSorts } from '@stapwijzer/shared/api/desk.ts'
import type { QueueCounts } from '@stapwijzer/shared/api/desk-work.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { isOverdue } from './overdue.ts'
import { referral } from '@stapwijzer/shared/db/schema/private.ts'
import { overStates, type ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { ReferralRow } from './store.ts'

export type QueueFilter = {
  desks: readonly string[]
  states: ReferralState[] | undefined
  /** Only those taken up by one of these subjects; null = by nobody. */
  assignedTo: readonly (string | null)[] | undefined
  /** Only those with a broken promise on this day. */
  overdueOn: string | undefined
  /** First eight digits of the id, in small letters. */
  reference: string | undefined
  /** Folded as `foldWords` does; every one has to be found. */
  words: readonly string[]
}
export type QueueSort = (typeof queueSorts)[number]

const ended = sql`${referral.state} in ${[...overStates]}`
const appointment = sql`case when ${referral.state} = 'planned' and ${referral.appointmentCancelledAt} is null
  then ${referral.appointmentAt} end`
const orders: Record<QueueSort, SQL[]> = {
  waiting: [asc(ended), asc(referral.createdAt)],
  newest: [desc(referral.createdAt)],
  changed: [desc(referral.updatedAt)],
  appointment: [asc(ended), sql`${appointment} asc nulls last`, asc(referral.createdAt)],
}

/** A page of it, with the number of all. */
export async function readQueue(
  { orm }: Tx,
  filter: QueueFilter,
  page: { number: number; size: number; sort: QueueSort },
): Promise<{ rows: ReferralRow[]; total: number }> {
  const where = conditions(filter)
  // One pass over the desk's referrals finds the page and the number of all; the rows themselves come after it.
  const found = await orm
    .select({ id: referral.id, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(referral)
    .where(where)
    .orderBy(...orders[page.sort], asc(referral.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
  if (found.length === 0)
    return { rows: [], total: page.number === 1 ? 0 : await orm.$count(referral, where) }
  const ids = found.map(({ id }) => id)
  const rows = await orm.select().from(referral).where(inArray(referral.id, ids))
  rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  return { rows, total: found[0]!.total }
}

function conditions({ desks, states, assignedTo, overdueOn, reference, words }: QueueFilter) {
  return and(
    inArray(referral.deskId, [...desks]),
    states && inArray(referral.state, states),
    assignedTo && or(...assignedTo.map(takenUpBy)),
    overdueOn === undefined ? undefined : isOverdue(overdueOn),
    reference === undefined ? undefined : sql`left(${referral.id}::text, 8) = ${reference}`,
    // What nobody may look into is not found by its words either.
    words.length === 0 ? undefined : and(isNull(referral.restrictedAt), ...speaksOf(words)),
  )
}

/** How many there are in each view of the queue; nothing of any person is read. */
export async function countReferrals(
  { orm }: Tx,
  { desks, subject, today }: { desks: readonly string[]; subject: string; today: string },
): Promise<QueueCounts> {
  const count = (where: SQL) => sql<number>`count(*) filter (where ${where})`.mapWith(Number)
  const open = sql`not (${ended})`
  const [row] = await orm
    .select({
      open: count(open),
      submitted: count(eq(referral.state, 'submitted')),
      overdue: count(isOverdue(today)),
      mine: count(and(open, takenUpBy(subject))!),
      unassigned: count(and(open, takenUpBy(null))!),
    })
    .from(referral)
    .where(inArray(referral.deskId, [...desks]))
  return row!
}

function takenUpBy(subject: string | null): SQL {
  return subject === null ? isNull(referral.assignedTo) : eq(referral.assignedTo, subject)
}

/** Whether each word stands in name, question or goal. */
function speaksOf(words: readonly string[]): SQL[] {
  return words.map((word) => sql`strpos(${referral.spoken}, ${word}) > 0`)
}

/** The words of a text, in small letters and without accents; at most ten count. */
export function foldWords(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
  return folded.split(/\s+/).filter(Boolean).slice(0, 10)
}
