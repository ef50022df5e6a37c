/** What a desk keeps beside a referral, and what waits to be delivered to it. Personal data, like private.ts. */
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AttemptChannel } from '../../domain/referral/desk-note.ts'
import type { ProposalChange, ProposalDecision } from '../../domain/referral/proposal.ts'
import { personal, referral } from './private.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const ofReferral = () =>
  uuid('referral_id')
    .notNull()
    .references(() => referral.id, { onDelete: 'cascade' })

/** For the desk alone: a note, or an attempt to reach the person. Never shown to the person as it stands. */
export const deskNote = personal.table(
  'desk_note',
  {
    id: uuid().primaryKey().defaultRandom(),
    referralId: ofReferral(),
    kind: text().$type<'note' | 'attempt'>().notNull(),
    /** How it was tried: `phone`, `email`, `other`; null for a note. */
    channel: text().$type<AttemptChannel>(),
    text: text(),
    at: instant('at').notNull(),
    actorId: text('actor_id').notNull(),
  },
  (t) => [index('desk_note_by_referral').on(t.referralId, t.at)],
)

/** A message of the one thread between a person and the desk; both read all of it. */
export const message = personal.table(
  'message',
  {
    id: uuid().primaryKey().defaultRandom(),
    referralId: ofReferral(),
    /** Counts up from 1 within a referral. */
    number: integer().notNull(),
    sender: text().$type<'person' | 'desk'>().notNull(),
    text: text().notNull(),
    at: instant('at').notNull(),
    /** Subject of the login, of a message of the desk. */
    actorId: text('actor_id'),
  },
  (t) => [unique('message_number').on(t.referralId, t.number)],
)

/** A change of the plan that the desk proposes; the person decides, in whole or change by change. */
export const planProposal = personal.table(
  'plan_proposal',
  {
    id: uuid().primaryKey().defaultRandom(),
    referralId: ofReferral(),
    /** Counts up from 1 within a referral. */
    number: integer().notNull(),
    state: text().$type<'open' | 'accepted' | 'partly' | 'declined' | 'recalled'>().notNull(),
    /** Why, in the desk's words to the person. */
    note: text(),
    changes: jsonb().$type<ProposalChange[]>().notNull(),
    /** By number of change, from 0; null until the person decided. */
    decisions: jsonb().$type<ProposalDecision[]>(),
    at: instant('at').notNull(),
    actorId: text('actor_id').notNull(),
    decidedAt: instant('decided_at'),
  },
  (t) => [unique('plan_proposal_number').on(t.referralId, t.number)],
)

/** Who has a referral open at the desk at this moment: the second one sees the first. Rows of more than a few minutes say nothing. */
export const presence = personal.table(
  'presence',
  { referralId: ofReferral(), subject: text().notNull(), at: instant('at').notNull() },
  (t) => [primaryKey({ columns: [t.referralId, t.subject] })],
)

/** What the system reminded of, once each: `receipt-due`, `receipt-late`, `contact-late`, and `appointment-soon` for the appointment that stands. */
export const reminder = personal.table(
  'reminder',
  { referralId: ofReferral(), kind: text().notNull(), at: instant('at').notNull() },
  (t) => [primaryKey({ columns: [t.referralId, t.kind] })],
)

/** People who signed in, so that a desk sees names where the other tables hold subjects. */
export const worker = personal.table('worker', {
  subject: text().primaryKey(),
  name: text(),
  roles: text().array().notNull(),
  seenAt: instant('seen_at').notNull(),
})

/** A message to a desk's own system (webhook), written in the transaction that causes it. No personal content. */
export const delivery = personal.table(
  'delivery',
  {
    id: uuid().primaryKey().defaultRandom(),
    deskId: text('desk_id').notNull(),
    referralId: uuid('referral_id'),
    /** `referral.submitted`, `referral.withdrawn` … */
    event: text().notNull(),
    body: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant('created_at').notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** Code of why the last attempt failed; null when none failed or it was delivered. */
    lastFailure: text('last_failure'),
    deliveredAt: instant('delivered_at'),
    /** Given up after the last attempt; the operator sees it. */
    givenUpAt: instant('given_up_at'),
  },
  (t) => [index('delivery_due').on(t.deliveredAt, t.nextAttemptAt)],
)

/** "Klopt iets niet?" on a course page. Nobody's name; a secret token opens the answer. */
export const courseReport = personal.table(
  'course_report',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** SHA-256 (hex) of the token; the token itself is never stored. */
    tokenHash: text('token_hash').notNull().unique(),
    courseId: text('course_id').notNull(),
    kind: text().notNull(),
    text: text().notNull(),
    createdAt: instant('created_at').notNull(),
    answer: text(),
    answeredAt: instant('answered_at'),
    answeredBy: text('answered_by'),
  },
  (t) => [index('course_report_by_age').on(t.answeredAt, t.createdAt)],
)

/** Proof that retention ran: how many rows of each kind went, never which. */
export const retentionRun = personal.table('retention_run', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  at: instant('at').notNull(),
  /** The moment that the terms were counted to. */
  asOf: instant('as_of').notNull(),
  dryRun: boolean('dry_run').notNull(),
  counts: jsonb().$type<Record<string, number>>().notNull(),
})
