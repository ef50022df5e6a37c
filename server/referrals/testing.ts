/** For tests of referrals: an app with two desks, plans made straight in the database, and good requests. */
import { randomUUID } from 'node:crypto'
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { browser, cookieHeader } from '../identity/testing.ts'
import { testApp, type TestApp, type TestOptions } from '../testing.ts'

export const publicUrl = 'http://127.0.0.1:4700'
export const sessionSecret = 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa'
const env = { PUBLIC_URL: publicUrl, SESSION_SECRET: sessionSecret }

export type Held = { id: string; token: string }

/** Desks of the register: two that take digital referrals, the national one that never does. */
export const utrecht = 'leerwerkloket-utrecht'
export const amersfoort = 'werkcentrum-amersfoort'
export const national = 'werkcentrum-nederland'

export function referralApp(options: TestOptions = {}): Promise<TestApp> {
  return testApp({ ...options, env: { ...env, ...options.env } })
}

/** Saves a plan; the token opens it. */
export async function makePlan(t: TestApp, body: Record<string, unknown> = {}): Promise<Held> {
  const payload = { title: 'Naar de zorg', goal: 'Verpleegkundige worden', items: [], ...body }
  const answer = await t.app.inject({ method: 'POST', url: '/v1/plans', payload })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<Held>()
}

/** A body with nothing but what is always sent. */
export function smallBody(deskId: string) {
  return {
    deskId,
    contact: { name: 'Sanne Zwart', email: 'sanne@voorbeeld.nl' },
    preferredTime: 'any',
    language: 'nl',
    postcode4: '3511',
    question: 'Welke opleiding past bij mij?',
    consent: { textVersion: currentConsentVersion, fields: ['contact', 'question'] as string[] },
  }
}

export function send(
  t: TestApp,
  plan: Held,
  body: unknown,
  headers: Record<string, string> = { 'idempotency-key': randomUUID() },
) {
  return t.app.inject({
    method: 'POST',
    url: `/v1/plans/${plan.id}/referrals`,
    headers: { authorization: `Bearer ${plan.token}`, ...headers },
    payload: body as object,
  })
}

/** A referral that was sent to a desk; its own token comes with it. */
export async function sent(t: TestApp, deskId: string, more: Record<string, unknown> = {}): Promise<Held> {
  const answer = await send(t, await makePlan(t), { ...smallBody(deskId), ...more })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<Held>()
}

/** The `Cookie` header of someone who signed in. */
export async function signedIn(t: TestApp, user: string): Promise<string> {
  const visitor = browser(t.app, publicUrl)
  await visitor.signIn(user)
  return cookieHeader(visitor)
}

export async function auditLines(t: TestApp, object: string) {
  return t.db.read(
    'audit',
    ({ sql }) =>
      sql<{ action: string; object: string; result: string; origin: string; actor: string; at: Date }[]>`
        select action, object, result, origin, actor, at from audit.line where object = ${object} order by id`,
  )
}
