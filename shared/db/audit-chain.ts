/**
 * The hash chain over the audit log, calculated anew outside the database: whoever changes a line, its seal or the function
 * that seals shows up. The end of the chain can be cut off without a trace inside the database, so its head is printed and
 * logged for keeping elsewhere.
 */
import { createHash } from 'node:crypto'
import { retention } from '../domain/retention.ts'
import type { Database, Sql } from './client.ts'

/** A line and its seal, side by side; one of the two may be missing. */
type Row = {
  number: number | null
  lineId: number
  sealedAt: Date | null
  previous: string | null
  hash: string | null
  /** Null when there is no line any more. */
  at: Date | null
  /** Time of the line in microseconds since 1970, as text. */
  instant: string | null
  action: string
  object: string
  result: string
  origin: string
  actor: string
}

export type ChainHead = { number: number; hash: string }
export type ChainProblem = {
  /** Number of the seal; null for a line without one. */
  number: number | null
  lineId: number | null
  what:
    | 'a seal is missing before it'
    | 'it does not follow from the one before'
    | 'its line was changed'
    | 'its line is gone before its time'
    | 'it has no seal'
    | 'the head that was kept is not in the chain'
}
export type ChainReport = {
  /** Seals that were looked at. */
  seals: number
  /** Of those, the ones whose line went because it was old. */
  removed: number
  head: ChainHead | null
  /** The first hundred. */
  problems: ChainProblem[]
  broken: boolean
}

const start = '0'.repeat(64)
const day = 86_400_000
const rowsAtOnce = 5000

/** The last seal; null while there is none. */
export async function chainHead(db: Database): Promise<ChainHead | null> {
  const [row] = await db.read(
    'audit',
    ({ sql }) => sql<ChainHead[]>`
      select number::float8 as number, hash from audit.seal order by number desc limit 1`,
  )
  return row ? { number: row.number, hash: row.hash } : null
}

/** Walks the whole chain. `kept` is a head of before, noted outside the database. */
export async function verifyChain(db: Database, now: Date, kept?: ChainHead): Promise<ChainReport> {
  return db.read('audit', async ({ sql }) => {
    const walk = new Walk(now, kept)
    for await (const rows of linesAndSeals(sql).cursor(rowsAtOnce)) for (const row of rows) walk.look(row)
    return walk.report()
  })
}

function linesAndSeals(sql: Sql) {
  return sql<Row[]>`
    select s.number::float8 as number, coalesce(s.line_id, l.id)::float8 as "lineId", s.at as "sealedAt", s.previous,
      s.hash, l.at, round(extract(epoch from l.at) * 1000000)::bigint::text as instant, l.action, l.object, l.result,
      l.origin, l.actor
    from audit.seal s full join audit.line l on l.id = s.line_id
    order by s.number nulls last, l.id`
}

class Walk {
  #seals = 0
  #removed = 0
  #head: ChainHead | null = null
  /** Whether a line was met that is certainly not old: from there on none may be missing. */
  #young = false
  readonly #problems: ChainProblem[] = []
  readonly #kept: ChainHead | undefined
  readonly #oldest: Date
  #found: boolean

  constructor(now: Date, kept: ChainHead | undefined) {
    this.#kept = kept
    this.#found = kept === undefined
    this.#oldest = new Date(now)
    this.#oldest.setUTCMonth(now.getUTCMonth() - retention.audit.months)
  }

  look(row: Row): void {
    const { number, lineId, previous, hash } = row
    const say = (what: ChainProblem['what']) => this.#problems.push({ number, lineId, what })
    if (number === null || hash === null) {
      say('it has no seal')
      return
    }
    this.#seals += 1
    if (number !== (this.#head?.number ?? 0) + 1) say('a seal is missing before it')
    else if (previous !== (this.#head?.hash ?? start)) say('it does not follow from the one before')
    if (row.at === null) this.#lookAtGap(row, say)
    else {
      if (hashOf(row) !== hash || row.sealedAt?.getTime() !== row.at.getTime()) say('its line was changed')
      this.#young ||= row.at.getTime() > this.#oldest.getTime() + day
    }
    if (number === this.#kept?.number && hash === this.#kept.hash) this.#found = true
    this.#head = { number, hash }
  }

  /** Lines go when they are old, and the old ones stand first. */
  #lookAtGap({ sealedAt }: Row, say: (what: ChainProblem['what']) => void): void {
    if (sealedAt && sealedAt < this.#oldest && !this.#young) this.#removed += 1
    else say('its line is gone before its time')
  }

  report(): ChainReport {
    const problems = this.#problems.slice(0, 100)
    if (!this.#found) {
      const what = 'the head that was kept is not in the chain'
      problems.unshift({ number: this.#kept?.number ?? null, lineId: null, what })
    }
    return {
      seals: this.#seals,
      removed: this.#removed,
      head: this.#head,
      problems,
      broken: problems.length > 0,
    }
  }
}

/** What the function `audit.line_hash` makes: SHA-256 of a JSON list as PostgreSQL writes it. */
function hashOf({ previous, lineId, instant, action, object, result, origin, actor }: Row): string {
  const texts = [action, object, result, origin, actor].map((text) => JSON.stringify(text))
  const list = [JSON.stringify(previous), lineId, instant, ...texts].join(', ')
  return createHash('sha256').update(`[${list}]`).digest('hex')
}
