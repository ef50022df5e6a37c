/** What became of a course over time: its prices, its going and coming back, and which prices were looked at. */
import { boolean, index, jsonb, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Course } from '../../domain/course.ts'
import { catalogue, course } from './catalogue.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** The prices on a course's card, each with the moment from which it was shown. No rows while the first one stands. */
export const coursePrice = catalogue.table(
  'course_price',
  {
    courseId: uuid('course_id')
      .notNull()
      .references(() => course.id),
    since: instant('since').notNull(),
    status: text().$type<'known' | 'free' | 'unknown'>().notNull(),
    /** Decimal text, as on the card. */
    amount: text(),
    currency: text().$type<'EUR'>(),
    vatIncluded: boolean('vat_included'),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.since] })],
)

/** `withdrawn` and `returned`; the first sight of a course is its `first_seen_at`. */
export const courseEvent = catalogue.table(
  'course_event',
  {
    courseId: uuid('course_id')
      .notNull()
      .references(() => course.id),
    at: instant('at').notNull(),
    kind: text().$type<'withdrawn' | 'returned'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.at, t.kind] })],
)

/**
 * What the last run that changed a source found and put something else in the place of, so that it can be undone. A course
 * that the run made has no row: it is known by `first_seen_at`. The facts are null where the run left them as they were.
 */
export const courseBefore = catalogue.table(
  'course_before',
  {
    // No references: courses and sources are never deleted, and a run may write a row for every course.
    courseId: uuid('course_id').primaryKey(),
    sourceId: text('source_id').notNull(),
    /** It was withdrawn, and the run brought it back. */
    withdrawn: boolean().notNull(),
    fetchedAt: instant('fetched_at').notNull(),
    hash: text().notNull(),
    title: text(),
    data: jsonb().$type<Course>(),
    qualityScore: smallint('quality_score'),
    missingFacts: text('missing_facts').array(),
    raw: text(),
    rawEncoding: text('raw_encoding'),
    rawHash: text('raw_hash'),
  },
  (t) => [index('course_before_by_source').on(t.sourceId)],
)

/** A price that moved to what a scheme pays at most, and that an operator has looked at. The first look stays. */
export const priceJumpSeen = catalogue.table(
  'price_jump_seen',
  {
    courseId: uuid('course_id').notNull(),
    /** `since` of the price that the course moved to. */
    since: instant('since').notNull(),
    /** Subject of the login. */
    actor: text().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.since] })],
)
