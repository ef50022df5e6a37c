/**
 * Tells operators about a source that fails, is refused or gets too old, and when that is over: one mail for each change.
 * What was told is noted in the transaction that writes the mail, so nothing is told twice or not at all.
 */
import type { Database, Sql } from '@stapwijzer/shared/db/client.ts'
import { queueMail } from '@stapwijzer/shared/db/outgoing.ts'
import { readSourceConditions, type SourceCondition } from '@stapwijzer/shared/db/source-status.ts'
import {
  ageSeconds,
  isTrouble,
  type SourceState,
  type Trouble,
} from '@stapwijzer/shared/domain/source-state.ts'
import type { Mail } from '@stapwijzer/shared/text/nl/letter.ts'
import { textsFor } from '@stapwijzer/shared/text/recipients.ts'
import type { AlertedSource } from '@stapwijzer/shared/text/nl/source-mail.ts'

export type AlertOptions = {
  /** Addresses; without any the change is noted and nobody is written to. */
  to: readonly string[]
  /** Origin of the site. */
  publicUrl: string
  /** Only this source. */
  only?: string
  /** Age does not count: a worker that has just started is about to read what it missed. */
  sparing?: boolean
}

export type SourceChange = { source: string; from: SourceState; to: SourceState }

/** Gives the changes that were told now. */
export async function reportSourceChanges(
  db: Database,
  options: AlertOptions,
  now: Date,
): Promise<SourceChange[]> {
  return db.tx('app', async (tx) => {
    const { sql } = tx
    const told = new Map(
      (
        await sql<{ id: string; state: Trouble }[]>`select source_id as id, state from catalogue.source_alert`
      ).map(({ id, state }) => [id, state]),
    )
    const changes: SourceChange[] = []
    for (const source of await readSourceConditions(sql, now)) {
      if (options.only !== undefined && source.id !== options.only) continue
      if (options.sparing && source.state === 'stale') continue
      const before = told.get(source.id) ?? 'ok'
      const change = await noted(sql, source, before, options.publicUrl, now)
      if (!change) continue
      changes.push({ source: source.id, from: before, to: source.state })
      if (!change.mail) continue
      for (const to of options.to) {
        await queueMail(tx, { to, ...change.mail }, { kind: 'source-alert', at: now })
      }
    }
    return changes
  })
}

/** The change with its mail, if it is worth one; null when there is none, or when another process was first. */
async function noted(
  sql: Sql,
  source: SourceCondition,
  before: Trouble | 'ok',
  publicUrl: string,
  now: Date,
): Promise<{ mail: Mail | null } | null> {
  const { id, state } = source
  const link = `${publicUrl}/beheer`
  if (isTrouble(state)) {
    if (state === before) return null
    const rows = await sql`
      insert into catalogue.source_alert as a (source_id, state, since) values (${id}, ${state}, ${now})
      on conflict (source_id) do update set state = excluded.state, since = excluded.since
      where a.state <> excluded.state returning 1`
    return rows.length > 0
      ? {
          mail: textsFor('operator').sourceMail.sourceInTrouble(state, await alerted(sql, source, now), link),
        }
      : null
  }
  if (before === 'ok') return null
  const rows = await sql`delete from catalogue.source_alert where source_id = ${id} returning 1`
  if (rows.length === 0) return null
  return {
    mail:
      state === 'ok'
        ? textsFor('operator').sourceMail.sourceRecovered(await alerted(sql, source, now), link)
        : null,
  }
}

async function alerted(sql: Sql, source: SourceCondition, now: Date): Promise<AlertedSource> {
  const { id, name, rhythmSeconds, lastRun } = source
  const [courses] = await sql<{ live: number }[]>`
    select count(*)::int as live from catalogue.course where source_id = ${id} and withdrawn_at is null`
  const bad = lastRun && (lastRun.status === 'failed' || lastRun.status === 'refused')
  return {
    id,
    name,
    ageHours: source.checkedAt && hours(ageSeconds(source, now)),
    rhythmHours: rhythmSeconds && hours(rhythmSeconds),
    live: courses?.live ?? 0,
    lastRun: bad ? { reason: lastRun.reason, counts: lastRun.counts } : null,
  }
}

function hours(seconds: number): number {
  return Math.round(seconds / 3600)
}
