/**
 * Writes the digests that are due, each once: what is new is worked out without a transaction, and the mail, what was told and
 * the period that is done are written in one. A process that is killed leaves an address done or untouched; a second worker
 * finds it done. Sending is the outbox's.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import type { Database, Reading } from '@stapwijzer/shared/db/client.ts'
import { queueSealedMail } from '@stapwijzer/shared/db/outgoing.ts'
import { keyOf, openText } from '@stapwijzer/shared/db/sealed-text.ts'
import { renewalDays } from '@stapwijzer/shared/domain/alerts/alert.ts'
import { isHourForMail, periodOf } from '@stapwijzer/shared/domain/alerts/period.ts'
import type { AlertSeen } from '@stapwijzer/shared/domain/alerts/seen.ts'
import { addDays, plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import type { Searching } from '@stapwijzer/shared/search/search.ts'
import { texts } from '@stapwijzer/shared/text/texts.ts'
import { digestMail, type Told } from '../alerts/digest.ts'
import { manageLink, stopHeaders, stopLink } from '../alerts/links.ts'
import { lookAgain } from '../alerts/look.ts'
import { newCourses, wholeUntil } from '../alerts/new-courses.ts'
import { readAddress, type AddressRow, type AlertRow } from '../alerts/store.ts'
import { alertView, namesFor } from '../alerts/view.ts'

export type DigestNeeds = {
  publicUrl: string
  now: () => Date
  signal: AbortSignal
  /** Made once a run, when something is due: what words mean takes memory that a resting worker need not have. */
  searching: (db: CatalogueReader) => Promise<() => Promise<Searching>>
}

/** `unreadable`: addresses sealed under a key that is no more. */
export type DigestCounts = Record<'digests' | 'quiet' | 'renewals' | 'unreadable' | 'failed', number>

/**
 * Of the time that a run takes it leaves a third to others: mails can wait, and whoever searches cannot.
 */
const restShare = 0.5

/** Addresses that fail in one run before it is given up. */
const mostFailures = 5

/** Addresses that are asked for at once. */
const batch = 50

export async function writeDigests(db: Database, needs: DigestNeeds): Promise<DigestCounts> {
  const counts: DigestCounts = { digests: 0, quiet: 0, renewals: 0, unreadable: 0, failed: 0 }
  const { now, signal } = needs
  if (!isHourForMail(now())) return counts
  let run: Run | null = null
  let after = nobody
  const errors: unknown[] = []
  /** One that cannot be done does not hold up the others; many that cannot are a fault of something else. */
  const attempt = (current: Run, id: string) =>
    writeOne(current, id).catch((error: unknown) => {
      errors.push(error)
      if (errors.length >= mostFailures) throw error
      return 'failed' as const
    })
  while (!signal.aborted) {
    const due = await nextDue(db, now(), after)
    if (due.length === 0) break
    run ??= await begin(db, needs)
    for (const id of due) {
      if (signal.aborted) break
      const began = performance.now()
      counts[await attempt(run, id)] += 1
      await delay((performance.now() - began) * restShare, undefined, { signal }).catch(() => undefined)
    }
    // Each once in a run, also one that could not be done.
    after = due.at(-1)!
  }
  counts.renewals = await writeRenewals(db, needs)
  if (errors.length > 0) throw errors[0]
  return counts
}

type Run = DigestNeeds & {
  db: Database
  /** Up to when the catalogue was whole when the run began. */
  until: Date
  searchingNow: () => Promise<Searching>
  asked: WithinRun
  /** What the one address that is looked at reads through: one transaction for all of it. */
  reading: { now: Reading | null }
}

/** What is the same for many: what is new since a moment, and what a question comes to. By moment, and by moment and question. */
type WithinRun = {
  newIds: Map<number, Promise<string[]>>
  news: Map<string, Promise<Looked>>
}
type Looked = Awaited<ReturnType<typeof lookAgain>>

/** Answers that are kept in a run, at most: each holds up to twenty cards. */
const mostKept = 500

const nobody = '00000000-0000-0000-0000-000000000000'

async function begin(db: Database, needs: DigestNeeds): Promise<Run> {
  const reading: Run['reading'] = { now: null }
  const catalogue: CatalogueReader = {
    catalogue: (work) => (reading.now ? work(reading.now) : db.read('app', work)),
  }
  const searchingNow = await needs.searching(catalogue)
  const until = await db.read('app', (tx) => wholeUntil(tx, needs.now()))
  return { ...needs, db, until, searchingNow, reading, asked: { newIds: new Map(), news: new Map() } }
}

/** In the order of their ids, which say nothing. */
async function nextDue(db: Database, at: Date, after: string): Promise<string[]> {
  const rows = await db.read(
    'app',
    ({ sql }) => sql<{ id: string }[]>`
      select id from private.alert_address
      where confirmed_at is not null and ends_on >= ${plainDateOf(at)} and id > ${after}::uuid
        and period < case pace when 'daily' then ${periodOf(at, 'daily')}::date else ${periodOf(at, 'weekly')}::date end
      order by id limit ${batch}`,
  )
  return rows.map(({ id }) => id)
}

async function writeOne(run: Run, id: string): Promise<'digests' | 'quiet' | 'unreadable'> {
  const at = run.now()
  const found = await run.db.read('app', async (tx) => {
    const { sql } = tx
    // Compiling a plan costs a search more than it brings (catalogue-reader.ts).
    await sql.unsafe(`set local jit = off`)
    const known = await readAddress(tx, id, at)
    if (!known) return null
    run.reading.now = { sql }
    try {
      return { address: known.address, ...(await look(run, known.alerts, at)) }
    } finally {
      run.reading.now = null
    }
  })
  return found ? keep(run, found.address, { at, ...found }) : 'quiet'
}

async function look(run: Run, alerts: readonly AlertRow[], at: Date): Promise<Omit<Outcome, 'at'>> {
  const reading = run.reading.now!
  const told: Told[] = []
  const changed: Outcome['changed'] = []
  const names = await namesFor(
    reading,
    alerts.map(({ subject }) => subject),
  )
  for (const alert of alerts) {
    const { news, seen } = await lookOnce(run, alert, at)
    if (!isDeepStrictEqual(seen, alert.seen)) changed.push({ id: alert.id, seen })
    if (news) told.push({ view: alertView(alert, names), news })
  }
  return { looked: alerts.map(({ id }) => id), told, changed }
}

/** People follow the same: a question that was asked in this run of the same new courses is not asked again. */
function lookOnce({ asked, reading, searchingNow, until }: Run, alert: AlertRow, at: Date): Promise<Looked> {
  const { subject, seen, lookedTo } = alert
  const key = JSON.stringify([subject, seen, lookedTo])
  const known = asked.news.get(key)
  if (known) return known
  const work = async () => {
    const from = lookedTo.getTime()
    const newIds = asked.newIds.get(from) ?? newCourses(reading.now!, lookedTo, until)
    asked.newIds.set(from, newIds)
    const today = plainDateOf(at)
    const db: CatalogueReader = { catalogue: (work) => work(reading.now!) }
    return lookAgain({ db, searching: searchingNow, today, newIds: await newIds }, alert)
  }
  const looked = work()
  if (asked.news.size < mostKept) asked.news.set(key, looked)
  looked.catch(() => asked.news.delete(key))
  return looked
}

type Outcome = {
  at: Date
  /** Ids of the alerts that were looked at. */
  looked: string[]
  told: Told[]
  /** Of which something else is so than before. */
  changed: { id: string; seen: AlertSeen }[]
}

/** All of it or nothing. What was stopped meanwhile is neither told of nor written to. */
async function keep(
  { db, publicUrl, until }: Run,
  before: AddressRow,
  { at, looked, told, changed }: Outcome,
): Promise<'digests' | 'quiet' | 'unreadable'> {
  return db.tx('app', async (tx) => {
    const { sql } = tx
    // Nobody waits for the disk. What a crash of the database takes is written again: no mail of it left, because the outbox marks
    // each in a transaction that does wait, and the disk has all earlier ones by then.
    await sql`set local synchronous_commit = off`
    const [address] = await sql<
      { pace: AddressRow['pace']; period: string; endsOn: string; sealed: string }[]
    >`
      select pace, period::text, ends_on::text as "endsOn", sealed from private.alert_address
      where id = ${before.id} and confirmed_at is not null for update`
    const period = address && periodOf(at, address.pace)
    if (!address || period! <= address.period) return 'quiet'
    const rows = await sql<
      { id: string }[]
    >`select id from private.alert where address_id = ${before.id} for update`
    const left = new Set(rows.map(({ id }) => id))
    // Not those that were confirmed since this one was looked at.
    await sql`update private.alert set looked_to = ${until} where id = any(${looked}::uuid[])`
    for (const { id, seen } of changed) {
      await sql`update private.alert set seen = ${sql.json(seen)} where id = ${id}`
    }
    await sql`update private.alert_address set period = ${period!} where id = ${before.id}`
    const news = told.filter(({ view }) => left.has(view.id))
    if (news.length === 0) return 'quiet'
    const key = keyOf(tx)
    const to = openText(address.sealed, key)
    if (to === null) return 'unreadable'
    const links = { manage: manageLink(publicUrl, before.id, key), stop: stopLink(publicUrl, before.id, key) }
    const mail = digestMail(texts(before.locale), news, { publicUrl, links, endsOn: address.endsOn })
    await queueSealedMail(
      tx,
      { to, ...mail, headers: stopHeaders(links.stop) },
      {
        kind: 'alert-digest',
        alertAddressId: before.id,
        // Twice in one period never, also should somebody go from weekly to daily and back.
        onceKey: `digest ${before.id} ${address.pace} ${period}`,
        at,
      },
    )
    return 'digests'
  })
}

/** Once for each end: the mail before it. */
async function writeRenewals(db: Database, { now, publicUrl }: DigestNeeds): Promise<number> {
  const at = now()
  return db.tx('app', async (tx) => {
    const key = keyOf(tx)
    const rows = await tx.sql<{ id: string; sealed: string; locale: string; endsOn: string }[]>`
      update private.alert_address set renewal_for = ends_on
      where confirmed_at is not null and ends_on >= ${plainDateOf(at)}
        and ends_on <= ${addDays(plainDateOf(at), renewalDays)} and renewal_for is distinct from ends_on
      returning id, sealed, locale, ends_on::text as "endsOn"`
    let written = 0
    for (const { id, sealed, locale, endsOn } of rows) {
      const to = openText(sealed, key)
      if (to === null) continue
      const links = { manage: manageLink(publicUrl, id, key), stop: stopLink(publicUrl, id, key) }
      const mail = texts(locale).alertMail.renewal(links, endsOn)
      const about = { kind: 'alert-renewal', alertAddressId: id, onceKey: `renewal ${id} ${endsOn}`, at }
      const isNew = await queueSealedMail(tx, { to, ...mail, headers: stopHeaders(links.stop) }, about)
      written += isNew ? 1 : 0
    }
    return written
  })
}
