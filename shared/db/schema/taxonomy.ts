/**
 * Occupations and skills: the official ESCO release when it was loaded, else the starter taxonomy that comes with the
 * product. Ids are the last segment of the URI and stay; labels change with releases. Concepts that a newer release no
 * longer has are marked and stay resolvable.
 */
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { catalogue } from './catalogue.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A taxonomy that was loaded. At most one is active: its concepts that are not retired are what people find. */
export const taxonomy = catalogue.table('taxonomy', {
  /** `esco` or `starter`. */
  id: text().primaryKey(),
  version: text().notNull(),
  active: boolean().notNull(),
  loadedAt: instant('loaded_at').notNull(),
  /** SHA-256 of everything that was loaded; the same again changes nothing. Who keeps the taxonomy in memory compares it. */
  hash: text().notNull(),
})

export const occupation = catalogue.table(
  'occupation',
  {
    id: text().primaryKey(),
    taxonomyId: text('taxonomy_id').notNull(),
    uri: text().notNull().unique(),
    /** ISCO-08 unit group, four digits. */
    iscoCode: text('isco_code'),
    label: text().notNull(),
    altLabels: text('alt_labels').array().notNull(),
    /** Dutch labels that are only searched, never shown: common slips, neighbouring jobs. */
    hiddenLabels: text('hidden_labels').array().notNull().default([]),
    /** Labels in English, the preferred one first; for people who search with them, never shown as Dutch. */
    englishLabels: text('english_labels').array().notNull(),
    description: text(),
    /** Names of its ISCO groups, nearest first. */
    groups: text().array().notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [index('occupation_taxonomy').on(t.taxonomyId)],
)

export const skill = catalogue.table(
  'skill',
  {
    id: text().primaryKey(),
    taxonomyId: text('taxonomy_id').notNull(),
    uri: text().notNull().unique(),
    label: text().notNull(),
    /** Language of the label: `en` where no Dutch one is known. */
    lang: text().notNull(),
    altLabels: text('alt_labels').array().notNull(),
    englishLabels: text('english_labels').array().notNull(),
    description: text(),
    /** `skill` or `knowledge`. */
    kind: text().notNull(),
    /** How far it reaches: `transversal`, `cross-sector`, `sector-specific`, `occupation-specific`; null when unknown. */
    reuse: text(),
    retiredAt: instant('retired_at'),
  },
  (t) => [index('skill_taxonomy').on(t.taxonomyId)],
)

export const occupationSkill = catalogue.table(
  'occupation_skill',
  {
    occupationId: text('occupation_id').notNull(),
    skillId: text('skill_id').notNull(),
    essential: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.occupationId, t.skillId] }),
    index('occupation_skill_skill').on(t.skillId),
  ],
)

/** A skill and a broader one. */
export const skillBroader = catalogue.table(
  'skill_broader',
  { skillId: text('skill_id').notNull(), broaderId: text('broader_id').notNull() },
  (t) => [primaryKey({ columns: [t.skillId, t.broaderId] })],
)

/** What a shown course teaches or leads to, with why. Made by ingest/links and by nothing else. */
export const courseConcept = catalogue.table(
  'course_concept',
  {
    /** The id the course is shown under. */
    courseId: uuid('course_id').notNull(),
    conceptId: text('concept_id').notNull(),
    /** `occupation` or `skill`. */
    kind: text().notNull(),
    /** 1-100. */
    strength: smallint().notNull(),
    /** `code` (crebo and the like), `text` (a label was found) or `review` (a person said so). */
    evidence: text().notNull(),
    /** Where it was found and the words or the code: `title: heftruckchauffeur`. */
    found: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.courseId, t.conceptId] }),
    index('course_concept_concept').on(t.conceptId, t.courseId),
    check('course_concept_kind', sql`${t.kind} in ('occupation', 'skill')`),
  ],
)

/** The courses that were looked at: with which facts, and by which rules and taxonomy. */
export const courseLinked = catalogue.table('course_linked', {
  courseId: uuid('course_id').primaryKey(),
  /** Hash of what was read of the course, of the taxonomy and of the rules. */
  hash: text().notNull(),
})

/**
 * What an operator said on the site about a link between a course and an occupation; the newest word about an item counts.
 * A row and nothing more: the worker acts on it (ingest/links), so that the site needs no right to change links.
 */
export const linkReview = catalogue.table(
  'link_review',
  {
    /** In the order in which words were said: the clock may stand still between two. */
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    /** The shown course that it was said of. */
    courseId: uuid('course_id').notNull(),
    /** `source:item` of the live sources that brought it then: what holds when courses are merged, parted or read anew. */
    items: text().array().notNull(),
    conceptId: text('concept_id').notNull(),
    /** `yes`: it leads there · `no`: it does not · `rules`: as the rules say, the word is taken back. */
    verdict: text().notNull(),
    reason: text().notNull(),
    /** Subject of the login. */
    actor: text().notNull(),
    at: instant('at').notNull(),
    /** When the courses were marked to be looked at again; null while the worker has yet to act. */
    appliedAt: instant('applied_at'),
  },
  (t) => [
    index('link_review_course').on(t.courseId),
    index('link_review_waiting')
      .on(t.at)
      .where(sql`applied_at is null`),
    check('link_review_verdict', sql`${t.verdict} in ('yes', 'no', 'rules')`),
  ],
)

/** What was searched for, by day: never by whom. Kept 180 days (docs/privacy.md). */
export const searchedFor = catalogue.table(
  'searched_for',
  {
    /** Calendar day in Europe/Amsterdam. */
    day: text().notNull(),
    /** The folded words; texts that look personal are not kept. */
    words: text().notNull(),
    asked: integer().notNull(),
    /** Results at the last time, without chosen filters. */
    total: integer().notNull(),
    /** How the words were read at the last time: `corrected`, or as the API says it in `widened`. */
    reading: text().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.words] })],
)

/** Subjects that somebody said to miss, by day: never by whom. Kept 180 days (docs/privacy.md). */
export const missedSubject = catalogue.table(
  'missed_subject',
  {
    /** Calendar day in Europe/Amsterdam. */
    day: text().notNull(),
    /** The folded words; texts that look personal are not kept. */
    subject: text().notNull(),
    told: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.subject] })],
)
