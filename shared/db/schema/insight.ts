/** What was done on the platform, counted by day. Nothing here says anything about who did it: docs/insight.md. */
import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

export const insight = pgSchema('insight')
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Amsterdam days. `dims` is text in one order (`dimsKey` in shared/domain/insight/measures.ts); kept 25 months, then by month. */
export const dayCount = insight.table(
  'day_count',
  {
    day: date().notNull(),
    measure: text().notNull(),
    dims: text().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.measure, t.day, t.dims] }), check('day_count_positive', sql`${t.n} > 0`)],
)

/** What the days became that are no longer kept: for ever. `month` is its first day. */
export const monthCount = insight.table(
  'month_count',
  {
    month: date().notNull(),
    measure: text().notNull(),
    dims: text().notNull(),
    n: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.measure, t.month, t.dims] }),
    check('month_count_positive', sql`${t.n} > 0`),
  ],
)

/** Each batch of increments that was written, so that one whose answer got lost is not written twice. Kept for a day. */
export const flush = insight.table(
  'flush',
  { id: uuid().primaryKey(), at: instant('at').notNull(), keys: integer().notNull() },
  (t) => [index('flush_by_time').on(t.at)],
)

/** What was counted in the last hour, by minute and without dimensions: for the operator. */
export const recentCount = insight.table(
  'recent_count',
  { minute: instant('minute').notNull(), measure: text().notNull(), n: integer().notNull() },
  (t) => [primaryKey({ columns: [t.minute, t.measure] })],
)

/**
 * Figures that left the platform, as they were shown: `shown` is null where the figure is hidden. The application may add to
 * them and change none. `period` is `2026-H2` or `2026-11`; `region` is empty for all of them together.
 */
export const publishedFigure = insight.table(
  'published_figure',
  {
    period: text().notNull(),
    measure: text().notNull(),
    region: text().notNull(),
    shown: integer(),
    definitionsVersion: integer('definitions_version').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.period, t.measure, t.region] })],
)

/**
 * A half-yearly report that a person works on. `revision` goes up with every change, so that two people never write over each
 * other. `body` is `ReportBody` of shared/domain/report.
 */
export const reportDraft = insight.table('report_draft', {
  period: text().primaryKey(),
  body: jsonb().notNull(),
  revision: integer().notNull().default(1),
  createdAt: instant('created_at').notNull(),
})

/** A published report, and each correction of it as a version of its own. A trigger refuses every change of a row. */
export const report = insight.table(
  'report',
  {
    period: text().notNull(),
    version: integer().notNull(),
    body: jsonb().notNull(),
    /** SHA-256 of the canonical body. */
    hash: text().notNull(),
    publishedAt: instant('published_at').notNull(),
    /** Why it was corrected; null for a first version. */
    reason: text(),
    changes: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.period, t.version] }),
    check('report_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
)
