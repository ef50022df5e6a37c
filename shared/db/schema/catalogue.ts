/** Tables of the catalogue: what feeds bring in. Nothing personal lives here. */
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Course } from '../../domain/course.ts'
import type { RunReport } from '../../domain/source.ts'

export const catalogue = pgSchema('catalogue')
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A configured feed. `config` is its validated configuration without secrets. */
export const source = catalogue.table('source', {
  id: text().primaryKey(),
  name: text().notNull(),
  format: text().notNull(),
  /** Address of the feed; `demo:NAME` for a demonstration catalogue. */
  address: text(),
  /** Cron expression, Europe/Amsterdam; null = only by hand. */
  schedule: text(),
  config: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  createdAt: instant('created_at').notNull().defaultNow(),
})

/** One ingest run with its whole report. `finishedAt` is null while it runs or after it was killed. */
export const run = catalogue.table(
  'run',
  {
    id: uuid().primaryKey().defaultRandom(),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    status: text(),
    reason: text(),
    /** Who accepted a shrink or growth on the command line, when someone did. */
    acceptedBy: text('accepted_by'),
    report: jsonb().$type<RunReport>(),
  },
  (t) => [index('run_by_source').on(t.sourceId, t.startedAt.desc())],
)

export const course = catalogue.table(
  'course',
  {
    id: uuid().primaryKey().defaultRandom(),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    /** Id of the item inside its source. */
    itemId: text('item_id').notNull(),
    /** Public provider id, `<source>.<slug of the provider id>`. */
    providerId: text('provider_id').notNull(),
    title: text().notNull(),
    data: jsonb().$type<Course>().notNull(),
    /** SHA-256 (hex) of the mapped input, without fetch time and edit stamps. */
    hash: text().notNull(),
    qualityScore: smallint('quality_score'),
    firstSeenAt: instant('first_seen_at').notNull(),
    /** When the feed was last read with this item in it. */
    fetchedAt: instant('fetched_at').notNull(),
    lastChangedAt: instant('last_changed_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [unique('course_source_item').on(t.sourceId, t.itemId), index('course_provider').on(t.providerId)],
)

/** The untouched item of the feed, beside the course made of it. */
export const rawItem = catalogue.table(
  'raw_item',
  {
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    itemId: text('item_id').notNull(),
    raw: text().notNull(),
    hash: text().notNull(),
    fetchedAt: instant('fetched_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.itemId] })],
)

/** Four-digit postcode with the average point of its places. */
export const postcode = catalogue.table('postcode', {
  pc4: text().primaryKey(),
  places: text().array().notNull(),
  municipality: text(),
  lat: doublePrecision().notNull(),
  lon: doublePrecision().notNull(),
})

export const municipality = catalogue.table('municipality', {
  /** CBS code, four digits as text. */
  code: text().primaryKey(),
  name: text().notNull(),
})

/** Which labour market region a municipality belongs to, from-until (exclusive). */
export const regionMembership = catalogue.table(
  'region_membership',
  {
    municipality: text().notNull(),
    /** Kebab-case of the official name. */
    region: text().notNull(),
    regionName: text('region_name').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
  },
  (t) => [primaryKey({ columns: [t.municipality, t.validFrom] })],
)

/** Which reference table was loaded when. */
export const referenceLoad = catalogue.table(
  'reference_load',
  {
    name: text().primaryKey(),
    loadedAt: instant('loaded_at').notNull(),
    /** SHA-256 of the loaded content, so that the same load again changes nothing. */
    hash: text().notNull(),
    rows: integer().notNull(),
  },
  (t) => [check('reference_load_rows', sql`${t.rows} >= 0`)],
)
