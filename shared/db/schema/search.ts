/**
 * What the Postgres search engine reads; made from `catalogue.course` by one projection (`shared/search/document/document.ts`) and
 * by nothing else. `doc` is a number of ours that a course gets anew each time it is projected: small keys join fast.
 * There are no foreign keys: the projection writes and deletes these rows together, and checks would cost it a third.
 * The text configuration, the functions and the trigram index are in migrations/0000_initial.sql.
 */
import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  json,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { catalogue } from './catalogue.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const searchDoc = catalogue.sequence('search_doc', { maxValue: 2_147_483_647 })

/** A source with live courses, and when its rows were last written. */
export const searchSource = catalogue.table('search_source', {
  no: smallint().generatedAlwaysAsIdentity().primaryKey(),
  sourceId: text('source_id').notNull().unique(),
  indexedAt: timestamp('indexed_at', { withTimezone: true, mode: 'date' }).notNull(),
})

/** A provider as one source names it; one row a source, so that two runs never wait for each other. */
export const searchProvider = catalogue.table(
  'search_provider',
  {
    no: integer().generatedAlwaysAsIdentity().primaryKey(),
    providerId: text('provider_id').notNull(),
    sourceNo: smallint('source_no').notNull(),
    name: text().notNull(),
    /** Folded name, for suggestions. */
    nameKey: text('name_key').notNull(),
  },
  (t) => [unique('search_provider_of_source').on(t.providerId, t.sourceNo)],
)

/** Everything that filters, counts and sorts look at. */
const filtered = {
  doc: integer().primaryKey(),
  courseId: uuid('course_id').notNull(),
  sourceNo: smallint('source_no').notNull(),
  quality: smallint().notNull(),
  providerNo: integer('provider_no').notNull(),
  /** The closed codes, packed as `shared/domain/code-numbers.ts` says. */
  codes: integer().notNull(),
  /** What is known to be so, a bit each, as `shared/domain/filters.ts` says. */
  flags: integer().notNull(),
  flexible: boolean().notNull(),
  /** `nl` or `en,nl`; empty when unknown. */
  languages: text().notNull(),
  /** In tenths. */
  hoursPerWeek: integer('hours_per_week'),
  /** In tenths. */
  weeks: integer(),
  /** In tenths; only when the load is given in contact hours. */
  contactHours: integer('contact_hours'),
  /** In cents. */
  price: integer(),
  /** That are offered on some day, sorted by the last day on which they are. */
  starts: date({ mode: 'string' }).array().notNull(),
  /** Beside each start: that last day. Null when each is the start itself. */
  openUntil: date('open_until', { mode: 'string' }).array(),
  /** Beside each start: lowest known price in cents from that start on. Null when no start has a price of its own. */
  pricesFrom: integer('prices_from').array(),
}

/** For searches without words: narrow, because browsing reads all of it. */
export const courseSearch = catalogue.table('course_search', filtered, (t) => [
  unique('course_search_course').on(t.courseId),
  index('course_search_provider').on(t.providerNo),
])

/** The same beside the words, so that a search with words reads a row once and joins nothing. */
export const courseWords = catalogue.table(
  'course_words',
  {
    ...filtered,
    titleLength: smallint('title_length').notNull(),
    titleKey: text('title_key').notNull(),
    titleWords: tsvector('title_words').notNull(),
    words: tsvector().notNull(),
  },
  (t) => [
    index('course_words_words').using('gin', t.words),
    index('course_words_title').using('gin', t.titleWords),
    index('course_words_title_key').using('hash', t.titleKey),
    index('course_words_order').on(t.quality.desc().nullsFirst(), t.courseId),
  ],
)

/** What a card is made of on any day (`shared/search/document/stored-card.ts`). */
export const courseCard = catalogue.table('course_card', {
  doc: integer().primaryKey(),
  card: json().notNull(),
})

/** Unit vectors of places and the days on which they count (see `shared/search/document/place-spans.ts`). */
export const coursePlace = catalogue.table(
  'course_place',
  {
    doc: integer().notNull(),
    x: doublePrecision().notNull(),
    y: doublePrecision().notNull(),
    z: doublePrecision().notNull(),
    after: date({ mode: 'string' })
      .notNull()
      .default(sql`'-infinity'`),
    until: date({ mode: 'string' })
      .notNull()
      .default(sql`'infinity'`),
  },
  (t) => [index('course_place_doc').on(t.doc)],
)

/**
 * Words that occur in a source's courses, with their lexeme: the stock from which misspelt words are repaired. A word
 * stays when its last course goes; whoever uses one looks whether its lexeme still has courses.
 */
export const searchWord = catalogue.table(
  'search_word',
  {
    sourceNo: smallint('source_no').notNull(),
    word: text().notNull(),
    lexeme: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.word, t.sourceNo] })],
)
