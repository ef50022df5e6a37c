/**
 * Personal data: plans, referrals, sessions, outgoing mail. Own schema, own role; the ingest role cannot read it.
 * Retention is in docs/privacy.md.
 */
import { index, integer, jsonb, pgSchema, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'

export const personal = pgSchema('private')
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const plan = personal.table('plan', {
  id: uuid().primaryKey().defaultRandom(),
  /** SHA-256 (hex) of the secret token; the token itself is never stored. */
  tokenHash: text('token_hash').notNull().unique(),
  readTokenHash: text('read_token_hash').unique(),
  body: jsonb().$type<Record<string, unknown>>().notNull(),
  version: integer().notNull().default(1),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

export const referral = personal.table(
  'referral',
  {
    id: uuid().primaryKey().defaultRandom(),
    planId: uuid('plan_id').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    idempotencyKey: text('idempotency_key').notNull(),
    /** SHA-256 (hex) of the request body: the same key with another body is refused. */
    requestHash: text('request_hash').notNull(),
    deskId: text('desk_id').notNull(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    /** Exactly the members whose field was consented to. */
    sent: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    unique('referral_idempotency').on(t.planId, t.idempotencyKey),
    index('referral_queue').on(t.deskId, t.state, t.createdAt),
  ],
)

/** One row per change of state, from the first on. */
export const referralEvent = personal.table(
  'referral_event',
  {
    id: uuid().primaryKey().defaultRandom(),
    referralId: uuid('referral_id')
      .notNull()
      .references(() => referral.id, { onDelete: 'cascade' }),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    at: instant('at').notNull(),
    /** `person`, `desk` or `system`; for a desk the subject of the login. */
    actor: text().notNull(),
    actorId: text('actor_id'),
    reason: text(),
    /** A note to the person; internal notes live elsewhere. */
    note: text(),
  },
  (t) => [index('referral_event_by_referral').on(t.referralId, t.at)],
)

/** Proof of what was consented to; it outlives the referral's content. */
export const consent = personal.table('consent', {
  id: uuid().primaryKey().defaultRandom(),
  referralId: uuid('referral_id').notNull(),
  textVersion: text('text_version').notNull(),
  fields: text().array().notNull(),
  at: instant('at').notNull(),
  withdrawnAt: instant('withdrawn_at'),
})

/** Mail to send, written in the transaction that causes it. */
export const outbox = personal.table(
  'outbox',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().notNull(),
    referralId: uuid('referral_id'),
    message: jsonb().$type<{ to: string; subject: string; text: string }>().notNull(),
    createdAt: instant('created_at').notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [index('outbox_due').on(t.sentAt, t.nextAttemptAt)],
)

/** A counsellor's session after login. */
export const session = personal.table('session', {
  /** SHA-256 (hex) of the cookie value. */
  idHash: text('id_hash').primaryKey(),
  subject: text().notNull(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})
