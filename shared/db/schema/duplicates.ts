/**
 * Courses that several sources bring, and what people decided about them. The rules are in ingest/duplicates; the reading
 * side is the view `shown_course`: every course as visitors see it, a cluster once and under the id of its lead.
 */
import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Course } from '../../domain/course.ts'
import { catalogue, course } from './catalogue.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What a course can be recognised by in another source (ingest/duplicates/keys.ts). Most courses have none. */
export const courseKey = catalogue.table(
  'course_key',
  {
    key: text().notNull(),
    courseId: uuid('course_id').notNull(),
    sourceId: text('source_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.courseId] }), index('course_key_course').on(t.courseId)],
)

/** The members of clusters, withdrawn ones too. The lead is a member; its id is the id of the shown course. */
export const courseCluster = catalogue.table(
  'course_cluster',
  {
    courseId: uuid('course_id')
      .primaryKey()
      .references(() => course.id),
    leadId: uuid('lead_id').notNull(),
    /** 1 for the member whose facts come first; null for a withdrawn member. */
    rank: smallint(),
    /** Trust of the member's source when the cluster was made. */
    trust: smallint().notNull(),
    /** Why it belongs here: the keys it shares with others, or `decision`. */
    reasons: text().array().notNull(),
  },
  (t) => [index('course_cluster_lead').on(t.leadId)],
)

/** What visitors see of a cluster: the facts of its live members in the order of trust. */
export const mergedCourse = catalogue.table('merged_course', {
  leadId: uuid('lead_id')
    .primaryKey()
    .references(() => course.id),
  /** The member of rank 1; of a cluster that is withdrawn as a whole, the one that was seen last. */
  mainId: uuid('main_id')
    .notNull()
    .references(() => course.id),
  providerId: text('provider_id').notNull(),
  title: text().notNull(),
  data: jsonb().$type<Course>().notNull(),
  qualityScore: smallint('quality_score').notNull(),
  lastChangedAt: instant('last_changed_at').notNull(),
  /** When the last of its members was withdrawn; null while one is live. */
  withdrawnAt: instant('withdrawn_at'),
})

/** Two courses that may be one: for a person to decide. Ids in ascending order. */
export const duplicateReview = catalogue.table(
  'duplicate_review',
  {
    courseA: uuid('course_a').notNull(),
    courseB: uuid('course_b').notNull(),
    /** `similar`: provider, title and start; `ambiguous`: a key that fits several; `contradiction`: a key against a fact. */
    reason: text().notNull(),
    /** The key, or what is alike, in short. */
    evidence: text().notNull(),
    foundAt: instant('found_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseA, t.courseB] }), index('duplicate_review_b').on(t.courseB)],
)

/** What a person said of two courses; the newest word about a pair counts, the older ones stay as a log. Ids in ascending order. */
export const duplicateDecision = catalogue.table(
  'duplicate_decision',
  {
    id: uuid().primaryKey().defaultRandom(),
    courseA: uuid('course_a').notNull(),
    courseB: uuid('course_b').notNull(),
    /** `same` or `different`. */
    verdict: text().notNull(),
    /** Operating-system user of the command line, or subject of the login. */
    actor: text().notNull(),
    at: instant('at').notNull(),
    /** When the catalogue followed; null for a word that nobody acted on yet. */
    appliedAt: instant('applied_at'),
  },
  (t) => [
    index('duplicate_decision_a').on(t.courseA),
    index('duplicate_decision_b').on(t.courseB),
    index('duplicate_decision_waiting')
      .on(t.at)
      .where(sql`applied_at is null`),
  ],
)

/**
 * Every course as visitors see it. `main_id` is the course whose source is named first; `merged`: it stands for several.
 * Joins and no union, so that the database looks single courses up by their key.
 */
export const shownCourse = catalogue
  .view('shown_course', {
    id: uuid().notNull(),
    mainId: uuid('main_id').notNull(),
    merged: boolean().notNull(),
    sourceId: text('source_id').notNull(),
    itemId: text('item_id').notNull(),
    providerId: text('provider_id').notNull(),
    title: text().notNull(),
    data: jsonb().$type<Course>().notNull(),
    qualityScore: smallint('quality_score'),
    lastChangedAt: instant('last_changed_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  })
  .as(
    sql`select c.id, coalesce(m.main_id, c.id) as main_id, m.lead_id is not null as merged,
        coalesce(f.source_id, c.source_id) as source_id, coalesce(f.item_id, c.item_id) as item_id,
        coalesce(m.provider_id, c.provider_id) as provider_id, coalesce(m.title, c.title) as title,
        coalesce(m.data, c.data) as data, coalesce(m.quality_score, c.quality_score) as quality_score,
        coalesce(m.last_changed_at, c.last_changed_at) as last_changed_at,
        case when m.lead_id is null then c.withdrawn_at else m.withdrawn_at end as withdrawn_at
      from catalogue.course c
      left join catalogue.merged_course m on m.lead_id = c.id
      left join catalogue.course f on f.id = m.main_id
      where not exists (select from catalogue.course_cluster k where k.course_id = c.id and k.lead_id <> c.id)`,
  )

/** Which shown course answers for an id that a course ever had: its own, or that of its cluster. */
export const courseAlias = catalogue
  .view('course_alias', { id: uuid().notNull(), shownId: uuid('shown_id').notNull() })
  .as(
    sql`select c.id, coalesce(k.lead_id, c.id) as shown_id
      from catalogue.course c left join catalogue.course_cluster k on k.course_id = c.id`,
  )
