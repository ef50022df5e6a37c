/** Tables of the catalogue: what feeds bring in. Nothing personal lives here. */
import { sql } from 'drizzle-orm'
import {
  boolean,
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
  /** Whose facts come first where several sources bring one course: the higher one's. */
  trust: smallint().notNull().default(50),
  /** False: switched off in its file. Nobody waits for it. */
  enabled: boolean().notNull().default(true),
  /** Promised: `checked_at` is never older than this many seconds; null = nothing promised. */
  rhythmSeconds: integer('rhythm_seconds'),
  /** The turn of its schedule that was queued last. */
  turnAt: instant('turn_at'),
  createdAt: instant('created_at').notNull().defaultNow(),
  /** When the feed was last read to its end and applied: all its courses that are not `held` were seen then. */
  checkedAt: instant('checked_at'),
  /** When somebody retired it: no turn of it runs until an import by hand. */
  retiredAt: instant('retired_at'),
  /** When the last run was applied that changed a course: what an undo goes back before (history.ts). */
  changedAt: instant('changed_at'),
})

/** One ingest run. `finishedAt` is null while it runs; a run that was killed is marked by the next one. */
export const run = catalogue.table(
  'run',
  {
    id: uuid().primaryKey().defaultRandom(),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    format: text().notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    status: text(),
    reason: text(),
    /** Why it failed or was refused, in a sentence for people. */
    message: text(),
    counts: jsonb().$type<RunReport['counts']>(),
    /** All warnings, those beyond the ones that are kept too. */
    warnings: integer(),
    /** Operating-system user who accepted a shrink or growth on the command line, when someone did. */
    acceptedBy: text('accepted_by'),
    /** SHA-256 of everything that decided the outcome (bytes, day, mapping, importer), where the format allows it. */
    fingerprint: text(),
  },
  (t) => [index('run_by_source').on(t.sourceId, t.startedAt.desc())],
)

/** The rejects and warnings of a run's report, in its order. */
export const runFinding = catalogue.table(
  'run_finding',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => run.id, { onDelete: 'cascade' }),
    /** `reject` or `warning`. */
    kind: text().notNull(),
    position: integer().notNull(),
    key: text().notNull(),
    path: text().notNull(),
    code: text().notNull(),
    message: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.kind, t.position] })],
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
    /** Public provider id: `brin-…`, `kvk-…` or `rio-…` when some source of the institution gives such a code, else `<source>.…`. */
    providerId: text('provider_id').notNull(),
    title: text().notNull(),
    data: jsonb().$type<Course>().notNull(),
    /** SHA-256 (hex) of the mapped input, without fetch time and edit stamps. */
    hash: text().notNull(),
    qualityScore: smallint('quality_score'),
    /** Names of the facts that cost the score its points (shared/domain/quality.ts), heaviest first. */
    missingFacts: text('missing_facts').array(),
    firstSeenAt: instant('first_seen_at').notNull(),
    /** When these data were read; when a later run found them unchanged is in `course_checked`. */
    fetchedAt: instant('fetched_at').notNull(),
    /** The last run could not refresh this course (its item was rejected or not read): `fetched_at` is its last sight. */
    held: boolean().notNull().default(false),
    lastChangedAt: instant('last_changed_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    unique('course_source_item').on(t.sourceId, t.itemId),
    index('course_provider').on(t.providerId, t.sourceId),
  ],
)

/**
 * How sources name providers: the id inside the source (`<source>.…`) and the register codes with it. Which names stand
 * for one institution follows from this table alone (ingest/providers).
 */
export const providerName = catalogue.table(
  'provider_name',
  {
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    localId: text('local_id').notNull(),
    /** `brin-…`, `kvk-…`, `rio-…`, in order of trust. */
    codes: text().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.localId, t.codes] })],
)

/** Public provider ids that another one stands for now: old addresses go on to be answered. */
export const providerAlias = catalogue.table('provider_alias', {
  id: text().primaryKey(),
  shownId: text('shown_id').notNull(),
})

/**
 * When a course was last seen in its feed: what people are shown as "checked at". A view, so that a run that finds
 * everything unchanged writes one row and not one for each course. A course that stands for several is as fresh as the
 * one whose facts come first (duplicates.ts).
 */
export const courseChecked = catalogue
  .view('course_checked', {
    courseId: uuid('course_id').notNull(),
    checkedAt: instant('checked_at').notNull(),
  })
  .as(
    sql`select c.id as course_id, case when m.held then m.fetched_at else greatest(m.fetched_at, s.checked_at) end as checked_at
      from catalogue.course c left join catalogue.merged_course g on g.lead_id = c.id
      join catalogue.course m on m.id = coalesce(g.main_id, c.id) join catalogue.source s on s.id = m.source_id`,
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
    /** `utf8`, or `base64` for an item with characters that a text column cannot hold (NUL). */
    encoding: text().notNull().default('utf8'),
    hash: text().notNull(),
    fetchedAt: instant('fetched_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.itemId] })],
)

/**
 * Items beside the ones that courses were made of, so that people can be told why a course is missing. `good`: what the
 * last applied run rejected. `bad`: everything that the last failed or refused run had read.
 */
export const keptItem = catalogue.table(
  'kept_item',
  {
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    slot: text().$type<'good' | 'bad'>().notNull(),
    /** Key of the item as in the run's findings. */
    itemKey: text('item_key').notNull(),
    /** Counts from 1 over the items with this key, in feed order. */
    copy: integer().notNull(),
    /** The bad run; null for the good slot, where it is the last applied one. */
    runId: uuid('run_id').references(() => run.id, { onDelete: 'cascade' }),
    /** Null when the item could not be read as such. */
    raw: text(),
    encoding: text(),
    hash: text(),
    /** The course that it would have become, in the bad run. */
    data: jsonb().$type<Course>(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.slot, t.itemKey, t.copy] }),
    index('kept_item_by_run').on(t.runId),
  ],
)

/** A trouble that operators were told of: gone when it is over, so that each is told once, and its end too. */
export const sourceAlert = catalogue.table('source_alert', {
  sourceId: text('source_id')
    .primaryKey()
    .references(() => source.id),
  /** The state that was told: `failed`, `refused` or `stale`. */
  state: text().notNull(),
  since: instant('since').notNull(),
})
