/** Sign-ins under way and sessions, in Postgres. Cookie values are stored as keyed hashes only. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { worker } from '@stapwijzer/shared/db/schema/desk.ts'
import { login, session, usedLogoutToken } from '@stapwijzer/shared/db/schema/private.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'
import { and, eq, isNull, lte, or } from 'drizzle-orm'
import type { LogoutToken } from './logout-token.ts'

const idleMinutes = 30
/** How exactly the last use is known. */
const markedSeconds = 15
const absoluteHours = retention.session.hours
const loginMinutes = retention['sign-in-attempt'].minutes

export type LoginAttempt = { state: string; nonce: string; codeVerifier: string; returnPath: string }
export type Session = {
  subject: string
  name: string | null
  roles: string[]
  createdAt: Date
  /** The provider's session; null when it has none. */
  sid: string | null
  /** See `tokenBox`; null when the provider cannot be asked. */
  sealedTokens: string | null
}

/** A fresh cookie value with 256 random bits. */
export function newCookieValue(): string {
  return randomBytes(32).toString('base64url')
}

/** Keyed, so that another `SESSION_SECRET` ends every session and a stolen table opens none. */
export function hashCookieValue(value: string, secret: string): string {
  return createHmac('sha256', secret).update(value).digest('hex')
}

/** Keeps an attempt to sign in for some minutes; also clears those whose time is over. */
export async function saveLogin(
  { orm }: Tx,
  idHash: string,
  attempt: LoginAttempt,
  now: Date,
): Promise<void> {
  await orm.delete(login).where(lte(login.expiresAt, now))
  await orm.insert(login).values({ idHash, ...attempt, expiresAt: after(now, loginMinutes) })
}

/** Takes the attempt out, so that it can be used once; undefined when there is none or its time is over. */
export async function takeLogin(
  { orm }: Tx,
  idHash: string,
  now: Date,
): Promise<(LoginAttempt & { begunAt: Date }) | undefined> {
  const [row] = await orm.delete(login).where(eq(login.idHash, idHash)).returning()
  return row && row.expiresAt > now ? { ...row, begunAt: after(row.expiresAt, -loginMinutes) } : undefined
}

/** Begins a session, and keeps who it is among the workers; also clears sessions that have ended. */
export async function saveSession(
  { orm }: Tx,
  idHash: string,
  person: Omit<Session, 'createdAt'>,
  now: Date,
): Promise<void> {
  await orm
    .delete(session)
    .where(or(lte(session.expiresAt, now), lte(session.lastSeenAt, after(now, -idleMinutes))))
  const expiresAt = after(now, absoluteHours * 60)
  const { subject, name, roles, sid, sealedTokens } = person
  await orm
    .insert(worker)
    .values({ subject, name, roles, seenAt: now })
    .onConflictDoUpdate({ target: worker.subject, set: { name, roles, seenAt: now } })
  await orm.insert(session).values({
    idHash,
    subject,
    name,
    roles,
    sid,
    sealedTokens,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  })
}

/**
 * The living session, marked as used; undefined when it idled too long, is too old or never was. A mark that is younger
 * than some seconds stays: a page asks many things at once, and each would write the same row in turn.
 */
export async function touchSession({ sql }: Tx, idHash: string, now: Date): Promise<Session | undefined> {
  const idle = after(now, -idleMinutes)
  const worn = new Date(now.getTime() - markedSeconds * 1000)
  const [row] = await sql<Session[]>`
    with marked as (
      update private.session set last_seen_at = ${now}
      where id_hash = ${idHash} and expires_at > ${now} and last_seen_at > ${idle} and last_seen_at < ${worn})
    select subject, name, roles, created_at as "createdAt", sid, sealed_tokens as "sealedTokens"
    from private.session where id_hash = ${idHash} and expires_at > ${now} and last_seen_at > ${idle}`
  return row
}

/** Takes over what the provider says now; nothing when the session ended meanwhile. */
export async function changeSession(
  { orm }: Tx,
  idHash: string,
  { subject, roles, sealedTokens }: Pick<Session, 'subject' | 'roles' | 'sealedTokens'>,
): Promise<void> {
  await orm.update(session).set({ roles, sealedTokens }).where(eq(session.idHash, idHash))
  await orm.update(worker).set({ roles }).where(eq(worker.subject, subject))
}

/** Ends a session; returns whose it was, with its tokens. */
export async function endSession(
  { orm }: Tx,
  idHash: string,
): Promise<Pick<Session, 'subject' | 'sealedTokens'> | undefined> {
  const [row] = await orm
    .delete(session)
    .where(eq(session.idHash, idHash))
    .returning({ subject: session.subject, sealedTokens: session.sealedTokens })
  return row
}

/**
 * Ends the provider's session `sid`, or all sessions of `subject`; returns whose they were, one for each. With both, sessions
 * of the subject that the provider gave no `sid` for end too: any of them may be the one.
 */
export async function endSessionsOf(
  { orm }: Tx,
  { subject, sid }: { subject: string | null; sid: string | null },
): Promise<string[]> {
  const ofThem = [
    ...(sid === null
      ? []
      : [subject === null ? eq(session.sid, sid) : or(eq(session.sid, sid), isNull(session.sid))]),
    ...(subject === null ? [] : [eq(session.subject, subject)]),
  ]
  // Without either it would be everybody's.
  if (ofThem.length === 0) return []
  const rows = await orm
    .delete(session)
    .where(and(...ofThem))
    .returning({ subject: session.subject })
  return rows.map((row) => row.subject)
}

/** Notes that a logout token is carried out, on every server; false when it was before. */
export async function takeLogoutToken(
  { orm }: Tx,
  { jti, until }: Pick<LogoutToken, 'jti' | 'until'>,
  now: Date,
): Promise<boolean> {
  await orm.delete(usedLogoutToken).where(lte(usedLogoutToken.expiresAt, now))
  const jtiHash = createHash('sha256').update(jti).digest('hex')
  const taken = await orm
    .insert(usedLogoutToken)
    .values({ jtiHash, expiresAt: until })
    .onConflictDoNothing()
    .returning()
  return taken.length === 1
}

function after(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000)
}
