/**
 * Writes the digests that are due, each once: what is new is worked out without a transaction, and the mail, what was told and
 * the period that is done are written in one. A process that is killed leaves an address done or untouched; a second worker
 * finds it done. Sending is the outbox's.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import type { Database } from '@stapwijzer/shared/db/client.ts'
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
export type DigestCounts = { digests: number; quiet: number; renewals: number; unreadable: number }

/**
 * Of the time that a run takes it works for half and leaves the database to others for half: mails can wait, and whoever
 * searches cannot.
 */
const restShare = 1

export async function writeDigests(db: Database, needs: DigestNeeds): Promise<DigestCounts> {
  const counts: DigestCounts = { digests: 0, quiet: 0, renewals: 0, unreadable: 0 }
  const { now, signal } = needs
  if (!isHourForMail(now())) return counts
  const catalogue: CatalogueReader = { catalogue: (work) => db.read('app', work) }
  let run: Run | null = null
  const done: string[] = []
  while (!signal.aborted) {
    const id = await nextDue(db, now(), done)
    if (id === null) break
    // Also when it could not be done: one that fails does not hold up the others.
    done.push(id)
    run ??= { ...needs, db, catalogue, searchingNow: await needs.searching(catalogue), memo: new Map() }
    const began = performance.now()
    counts[await writeOne(run, id)] += 1
    await delay((performance.now() - began) * restShare, undefined, { signal }).catch(() => undefined)
  }
  counts.renewals = await writeRenewals(db, needs)
  return counts
}

type Run = DigestNeeds & {
  db: Database
  catalogue: CatalogueReader
  searchingNow: () => Promise<Searching>
  /** New courses by the moment since when: alerts of one run were mostly looked at in one run before. */
  memo: Map<number, Promise<string[]>>
}

async function nextDue(db: Database, at: Date, except: readonly string[]): Promise<string | null> {
  const [row] = await db.read(
    'app',
    ({ sql }) => sql<{ id: string }[]>`
      select id from private.alert_address
      where confirmed_at is not null and ends_on >= ${plainDateOf(at)} and id <> all(${[...except]}::uuid[])
        and period < case pace when 'daily' then ${periodOf(at, 'daily')}::date else ${periodOf(at, 'weekly')}::date end
      order by period, id limit 1`,
  )
  return row?.id ?? null
}

async function writeOne(run: Run, id: string): Promise<'digests' | 'quiet' | 'unreadable'> {
  const at = run.now()
  const found = await run.db.read('app', (tx) => readAddress(tx, id, at))
  if (!found) return 'quiet'
  const until = await run.catalogue.catalogue((reading) => wholeUntil(reading, at))
  const told: Told[] = []
  const looked: { alert: AlertRow; seen: AlertSeen }[] = []
  const names = await run.catalogue.catalogue((reading) =>
    namesFor(
      reading,
      found.alerts.map(({ subject }) => subject),
    ),
  )
  for (const alert of found.alerts) {
    const newIds = await newSince(run, alert.lookedTo, until)
    const look = { db: run.catalogue, searching: run.searchingNow, today: plainDateOf(at), newIds }
    const { news, seen } = await lookAgain(look, alert)
    looked.push({ alert, seen })
    if (news) told.push({ view: alertView(alert, names), news })
  }
  return keep(run, found.address, { at, until, told, looked })
}

function newSince({ memo, catalogue }: Run, from: Date, until: Date): Promise<string[]> {
  const key = from.getTime()
  const known = memo.get(key)
  if (known) return known
  const asked = catalogue.catalogue((reading) => newCourses(reading, from, until))
  memo.set(key, asked)
  return asked
}

type Outcome = { at: Date; until: Date; told: Told[]; looked: { alert: AlertRow; seen: AlertSeen }[] }

/** All of it or nothing. What was stopped meanwhile is neither told of nor written to. */
async function keep(
  { db, publicUrl }: Run,
  before: AddressRow,
  { at, until, told, looked }: Outcome,
): Promise<'digests' | 'quiet' | 'unreadable'> {
  return db.tx('app', async (tx) => {
    const { sql } = tx
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
    for (const { alert, seen } of looked) {
      await sql`update private.alert set looked_to = ${until}, seen = ${sql.json(seen)} where id = ${alert.id}`
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
