/**
 * Personal data: plans, referrals, sessions, outgoing mail. Own schema, own role; the ingest role cannot read it.
 * Retention is in docs/privacy.md.
 */
import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgSchema, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import type { Pace } from '../../domain/alerts/alert.ts'
import type { MailFailure } from '../../domain/mail-failure.ts'
import type { StoredMessage } from '../../domain/mail-message.ts'
import type { Seen } from '../../domain/plan/context.ts'
import type { AppointmentWay } from '../../domain/referral/appointment.ts'
import type { Arrangement, Sent } from '../../domain/referral/sent.ts'
import type { ReferralState } from '../../domain/referral/moves.ts'
import type { ReferralOutcome } from '../../domain/referral/outcome.ts'

export const personal = pgSchema('private')
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const plan = personal.table(
  'plan',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** SHA-256 (hex) of the secret token; the token itself is never stored. */
    tokenHash: text('token_hash').notNull().unique(),
    readTokenHash: text('read_token_hash').unique(),
    body: jsonb().$type<Record<string, unknown>>().notNull(),
    /** By course id, the facts it was put in or renewed with: what changed since is told. Null in plans of before. */
    seen: jsonb().$type<Seen>(),
    /** When the courses were last taken over. */
    seenAt: instant('seen_at'),
    version: integer().notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('plan_by_end').on(t.expiresAt)],
)

export const referral = personal.table(
  'referral',
  {
    id: uuid().primaryKey().defaultRandom(),
    planId: uuid('plan_id').notNull(),
    /** SHA-256 (hex) of the referral's own token. */
    tokenHash: text('token_hash').notNull().unique(),
    idempotencyKey: text('idempotency_key').notNull(),
    /** SHA-256 (hex) of the request body: the same key with another body is refused. */
    requestHash: text('request_hash').notNull(),
    deskId: text('desk_id').notNull(),
    /** The desk's name on the day of sending; the person keeps seeing the name they chose. */
    deskName: text('desk_name').notNull(),
    state: text().$type<ReferralState>().notNull(),
    version: integer().notNull().default(1),
    /** Exactly the members whose field was consented to; `{}` once the person took them back. */
    sent: jsonb().$type<Sent>().notNull(),
    /**
     * Name, question and goal as a desk's search compares them: small letters, no accents (`foldWords`). Made by the
     * database, so that it goes with `sent` when the person takes that back.
     */
    spoken: text().generatedAlwaysAs(
      sql`regexp_replace(normalize(lower(coalesce(sent #>> '{contact,name}', '') || ' ' || coalesce(sent ->> 'question', '') || ' ' || coalesce(sent ->> 'goal', '')), NFKD), '[\\u0300-\\u036f]', '', 'g')`,
    ),
    /** Language of the page on which it was made (BCP 47): mails to the person are in it. */
    locale: text().notNull().default('nl'),
    /** When and in which language the person wants to be reached, and from where; null once taken back. */
    arrangement: jsonb().$type<Arrangement>(),
    /** Last days of the promise made at sending: the desk confirms, the desk has been in touch. */
    receiptBy: date('receipt_by', { mode: 'string' }).notNull(),
    contactBy: date('contact_by', { mode: 'string' }).notNull(),
    /** Subject of the login that took it up; null = nobody yet. */
    assignedTo: text('assigned_to'),
    /** The appointment that stands; `appointment_cancelled_at` when the person cannot come after all. */
    appointmentAt: instant('appointment_at'),
    appointmentCancelledAt: instant('appointment_cancelled_at'),
    /** How they meet, and where or how exactly, in the desk's words; null when it did not say. */
    appointmentWay: text('appointment_way').$type<AppointmentWay>(),
    appointmentPlace: text('appointment_place'),
    /** Since when a message of the person waits for an answer; null when none does. */
    messageWaitingSince: instant('message_waiting_since'),
    /** How it ended, as the desk says at closing (shared/domain/referral/outcome.ts). */
    outcome: text().$type<ReferralOutcome>(),
    /** The person asked to leave it alone for now (AVG art. 18): kept, but nobody at the desk sees or changes it. */
    restrictedAt: instant('restricted_at'),
    /** Desk that the desk proposes instead, with its name on that day; the person decides. */
    forwardTo: text('forward_to'),
    forwardToName: text('forward_to_name'),
    /** The referral that this one follows after a forwarding. */
    forwardedFrom: uuid('forwarded_from'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** When it reached a state in which it ends; the start of its retention. */
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
    /** Counts up from 1 within a referral: two changes in one millisecond keep their order. */
    number: integer().notNull(),
    fromState: text('from_state').$type<ReferralState>(),
    toState: text('to_state').$type<ReferralState>().notNull(),
    at: instant('at').notNull(),
    /** `person`, `desk` or `system`; for a desk the subject of the login. */
    actor: text().notNull(),
    actorId: text('actor_id'),
    reason: text(),
    /** A note to the person; internal notes live elsewhere. */
    note: text(),
    /** The moment that the change is about, such as the appointment. */
    happensAt: instant('happens_at'),
  },
  (t) => [unique('referral_event_number').on(t.referralId, t.number)],
)

/** Proof of what was consented to; it outlives the referral's content. */
export const consent = personal.table(
  'consent',
  {
    id: uuid().primaryKey().defaultRandom(),
    referralId: uuid('referral_id').notNull(),
    textVersion: text('text_version').notNull(),
    fields: text().array().notNull(),
    at: instant('at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** When the proof may go; null while its referral is there. */
    expiresAt: instant('expires_at'),
  },
  (t) => [index('consent_by_referral').on(t.referralId)],
)

/**
 * One row for each mail address with alerts, sealed under a key that the database does not have. Deleting it takes its alerts
 * and its mails along.
 */
export const alertAddress = personal.table(
  'alert_address',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Keyed hash, to find the address again. */
    addressHash: text('address_hash').notNull().unique(),
    /** The address, encrypted. */
    sealed: text().notNull(),
    /** The language its person is written to in. */
    locale: text().notNull(),
    pace: text().$type<Pace>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** When its first alert was confirmed; null = nothing may be sent but what asks for that. */
    confirmedAt: instant('confirmed_at'),
    /** Its last day; null until it is confirmed. */
    endsOn: date('ends_on', { mode: 'string' }),
    /** First day of the last day or week that was dealt with, see `periodOf`. */
    period: date({ mode: 'string' }),
    /** The end that the mail about it named; another end gets another mail. */
    renewalFor: date('renewal_for', { mode: 'string' }),
  },
  (t) => [index('alert_address_due').on(t.pace, t.period), index('alert_address_by_end').on(t.endsOn)],
)

/** Mail to send, written in the transaction that causes it. The row's id makes the `Message-ID`; a sent mail loses its content. */
export const outbox = personal.table(
  'outbox',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().notNull(),
    referralId: uuid('referral_id'),
    message: jsonb().$type<StoredMessage>(),
    /** Of a mail about alerts: it goes with the address it is for. */
    alertAddressId: uuid('alert_address_id').references(() => alertAddress.id, { onDelete: 'cascade' }),
    /** Of a mail that may be written once only: what it is about. */
    onceKey: text('once_key').unique(),
    /** Since when it is being sent. Of one with a `once_key` that is enough: should nobody know what became of it, it is not sent again. */
    begunAt: instant('begun_at'),
    createdAt: instant('created_at').notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** Why the last attempt failed; null when none failed or the mail was sent. */
    lastFailure: text('last_failure').$type<MailFailure>(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('outbox_due').on(t.sentAt, t.nextAttemptAt),
    index('outbox_by_alert_address').on(t.alertAddressId),
  ],
)

/** A sign-in that was begun and has not come back yet; each is used once. */
export const login = personal.table('login', {
  /** SHA-256 (hex), keyed, of the cookie value. */
  idHash: text('id_hash').primaryKey(),
  state: text().notNull(),
  nonce: text().notNull(),
  codeVerifier: text('code_verifier').notNull(),
  /** Path of the site to go to afterwards. */
  returnPath: text('return_path').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

/** A counsellor's session after sign-in. */
export const session = personal.table(
  'session',
  {
    /** SHA-256 (hex), keyed, of the cookie value. */
    idHash: text('id_hash').primaryKey(),
    subject: text().notNull(),
    /** Name to show on the page, as the provider gives it. */
    name: text(),
    /** Entries of the role claim that this product knows, such as `counsellor:<desk id>`. */
    roles: text().array().notNull(),
    /** `sid` of the id token, for logout by the provider (OpenID Connect Back-Channel Logout 1.0, 2.1). */
    sid: text(),
    /** Tokens to ask the provider whether the roles still hold, encrypted with the session secret; null = it cannot be asked. */
    sealedTokens: text('sealed_tokens'),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('session_by_end').on(t.expiresAt), index('session_by_subject').on(t.subject)],
)

/** A logout token of the provider that was carried out: each counts once, whichever server it is sent to. */
export const usedLogoutToken = personal.table('used_logout_token', {
  /** SHA-256 (hex) of its `jti`, which says nothing to us and may be long. */
  jtiHash: text('jti_hash').primaryKey(),
  expiresAt: instant('expires_at').notNull(),
})
