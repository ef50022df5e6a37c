/** `--status`: how every source is doing, those that were never run too. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { readSourceStatuses, type SourceStatus } from '@stapwijzer/shared/db/source-status.ts'
import { ageSeconds } from '@stapwijzer/shared/domain/source-state.ts'
import { rhythmSeconds } from '../sources/rhythm.ts'
import type { SourceConfig } from '../sources/source.ts'
import { moment, span, table } from './table.ts'

export type StatusLine = SourceStatus & {
  /** Since it was last read; null when it never was. */
  ageSeconds: number | null
}

/** By id. */
export async function statusLines(
  db: Database,
  sources: readonly SourceConfig[],
  now: Date,
): Promise<StatusLine[]> {
  const known = await db.read('ingest', ({ sql }) => readSourceStatuses(sql, now))
  const ids = new Set(known.map(({ id }) => id))
  const unknown = sources.filter(({ id }) => !ids.has(id)).map((source) => neverRun(source, now))
  return [...known, ...unknown]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((status) => ({ ...status, ageSeconds: status.checkedAt && ageSeconds(status, now) }))
}

function neverRun(source: SourceConfig, now: Date): SourceStatus {
  const { id, name, format, schedule = null, enabled, trust } = source
  return {
    id,
    name,
    format,
    configured: true,
    state: enabled ? 'new' : 'off',
    checkedAt: null,
    createdAt: now,
    rhythmSeconds: rhythmSeconds(source),
    enabled,
    schedule,
    trust,
    lastRun: null,
    live: 0,
    running: false,
  }
}

export function statusTable(lines: readonly StatusLine[]): string {
  if (lines.length === 0) return 'There are no sources.'
  return table(
    [
      { title: 'SOURCE' },
      { title: 'LAST RUN' },
      { title: 'AGE', align: 'right' },
      { title: 'LIVE', align: 'right' },
      { title: 'REJECTED', align: 'right' },
      { title: 'WARNINGS', align: 'right' },
      { title: 'STATE' },
    ],
    lines.map(({ id, lastRun, ageSeconds: age, live, ...rest }) => [
      id,
      lastRun ? `${moment(lastRun.startedAt)} ${lastRun.status}` : 'never',
      age === null ? '-' : span(age),
      String(live),
      String(lastRun?.counts?.rejected ?? '-'),
      String(lastRun?.warnings ?? '-'),
      stateInWords({ lastRun, ...rest }),
    ]),
  )
}

function stateInWords({
  state,
  lastRun,
  rhythmSeconds: promised,
  running,
}: Pick<SourceStatus, 'state' | 'lastRun' | 'rhythmSeconds' | 'running'>): string {
  const words: string[] = [state]
  if (state === 'stale' && promised !== null) words.push(`promised ${span(promised)}`)
  if (state !== 'ok' && lastRun?.reason) words.push(lastRun.reason)
  if (running) words.push('being read now')
  return words.join(', ')
}
