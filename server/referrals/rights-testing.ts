/** For tests of what a person does with a referral after sending: requests of both sides, and what was stored. */
import type { TestApp } from '../testing.ts'
import type { Held } from './testing.ts'

export type Method = 'GET' | 'POST' | 'DELETE'

/** A request with the token of the person. */
export function ask(
  t: TestApp,
  method: Method,
  held: Held,
  path = '',
  more: { headers?: object; payload?: object } = {},
) {
  return t.app.inject({
    method,
    url: `/v1/referrals/${held.id}${path}`,
    ...more,
    headers: { authorization: `Bearer ${held.token}`, ...more.headers },
  })
}

export function move(t: TestApp, cookie: string, id: string, payload: object) {
  const headers = { cookie, 'if-match': '*' }
  return t.app.inject({ method: 'POST', url: `/v1/desk/referrals/${id}/transitions`, headers, payload })
}

export async function atDesk(t: TestApp, cookie: string, id: string) {
  const answer = await t.app.inject({ url: `/v1/desk/referrals/${id}`, headers: { cookie } })
  return { status: answer.statusCode, body: answer.body, view: answer.json<Record<string, unknown>>() }
}

export async function mails(t: TestApp, id: string) {
  return t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return sql<{ kind: string; message: { to: string; subject: string; text: string } }[]>`
      select kind, message from private.outbox where referral_id = ${id} order by created_at, kind`
  })
}

export async function stored(t: TestApp, id: string) {
  const [row] = await t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return sql<{ version: number; receipt_by: string; restricted_at: Date | null }[]>`
      select version, receipt_by::text, restricted_at from private.referral where id = ${id}`
  })
  return row!
}
