/** What became of a course over time: its prices, its going and coming back, and which prices were looked at. */
import { boolean, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
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
