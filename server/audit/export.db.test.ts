import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReferralExport } from '@stapwijzer/shared/api/referral-export.ts'
import type { TestApp } from '../testing.ts'
import {
  auditLines,
  makePlan,
  referralApp,
  send,
  signedIn,
  smallBody,
  utrecht,
  type Held,
} from '../referrals/testing.ts'

let t: TestApp
let cookie: string
beforeAll(async () => {
  t = await referralApp()
  cookie = await signedIn(t, 'anna')
})
afterAll(() => t.close())

/** A plan that was sent, with everything around it that a person and a desk can write; `name` stands in every text. */
async function story(name: string): Promise<{ plan: Held; referral: Held }> {
  const item = { kind: 'own', title: `Stap van ${name}`, note: `Stapnotitie van ${name}` }
  const plan = await makePlan(t, {
    title: `Plan van ${name}`,
    goal: `Doel van ${name}`,
    reason: `Reden van ${name}`,
    items: [item],
  })
  const small = smallBody(utrecht)
  const answer = await send(t, plan, {
    ...small,
    contact: { name, email: `${name.toLowerCase()}@voorbeeld.nl`, phone: '0612345678' },
    question: `Vraag van ${name}`,
    goal: `Doel voor het loket van ${name}`,
    shared: { situation: 'employed', ageBand: '30-56' },
    consent: { ...small.consent, fields: ['contact', 'question', 'goal', 'plan', 'situation', 'age-band'] },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  const referral = answer.json<Held>()
  const post = async (path: string, payload: object) => {
    const url = `/v1/desk/referrals/${referral.id}/${path}`
    const done = await t.app.inject({ method: 'POST', url, headers: { cookie, 'if-match': '*' }, payload })
    expect(done.statusCode, done.body).toBeLessThan(300)
  }
  await post('transitions', { to: 'received', note: `Bericht aan ${name}` })
  await post('notes', { text: `Notitie over ${name}` })
  await post('attempts', { channel: 'phone', text: `Gebeld met ${name}` })
  await post('transitions', { to: 'planned', at: '2026-12-01T10:00:00Z', note: `Tot dinsdag, ${name}` })
  const changes = [{ kind: 'remove', index: 0, why: `Waarom, ${name}` }]
  await post('proposals', { note: `Voorstel aan ${name}`, changes })
  await asSystem(
    (sql) =>
      sql`insert into private.reminder (referral_id, kind, at) values (${referral.id}, 'receipt-due', now())`,
  )
  return { plan, referral }
}

const asSystem = <T>(work: (sql: Parameters<Parameters<typeof t.db.tx>[1]>[0]['sql']) => Promise<T>) =>
  t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return work(sql)
  })
const exported = async (kind: 'plans' | 'referrals', { id, token }: Held) => {
  const answer = await t.app.inject({
    url: `/v1/${kind}/${id}/export`,
    headers: { authorization: `Bearer ${token}` },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer
}

/** Of no use to the person: secrets' hashes, the desk's people, the system's own bookkeeping, and a folded copy of words that are in it. */
const ownColumns = [
  'token_hash',
  'read_token_hash',
  'idempotency_key',
  'request_hash',
  'actor_id',
  'assigned_to',
  'subject',
  'next_attempt_at',
  'last_failure',
  'spoken',
]

it('case 94: an export holds every value that is kept about its person, and none of another', async () => {
  const mine = await story('Annelies')
  const other = await story('Bertrand')
  const text = (await exported('plans', mine.plan)).body
  const ids = [mine.plan.id, mine.referral.id]
  const kept = await asSystem(async (sql) => {
    const tables = await sql<{ name: string; key: string }[]>`
      select table_name as name, min(column_name) as key from information_schema.columns
      where table_schema = 'private' and column_name in ('referral_id', 'plan_id') group by table_name
      union select 'plan', 'id' union select 'referral', 'id'`
    const rows: { table: string; row: Record<string, unknown> }[] = []
    for (const { name, key } of tables) {
      for (const row of await sql`select * from private.${sql(name)} where ${sql(key)} = any(${ids}::uuid[])`) {
        rows.push({ table: name, row })
      }
    }
    return rows
  })
  const missing = kept.flatMap(({ table, row }) =>
    Object.entries(row)
      .filter(
        ([column]) =>
          !ownColumns.includes(column) && !(column === 'id' && !['plan', 'referral'].includes(table)),
      )
      .flatMap(([column, value]) => leaves(value).map((leaf) => ({ table, column, leaf })))
      .filter(({ leaf }) => !text.includes(leaf)),
  )
  expect(new Set(kept.map(({ table }) => table)).size).toBeGreaterThanOrEqual(8)
  expect(missing).toEqual([])
  expect(text).not.toMatch(/Bertrand|bertrand/)
  for (const id of [other.plan.id, other.referral.id]) expect(text).not.toContain(id)
  expect(text).not.toMatch(/demo-1|Anna /)

  const alone = (await exported('referrals', mine.referral)).json<{ referral: ReferralExport }>()
  const { accessLog: seen, ...rest } = alone.referral
  const inPlan = JSON.parse(text) as { referrals: ReferralExport[] }
  expect(inPlan.referrals).toMatchObject([rest])
  expect(seen[0]).toMatchObject({ action: 'exported', by: 'person' })
})

it('case 96: each referral in an export is one line', async () => {
  const { plan, referral } = await story('Carola')
  const count = async () =>
    (await auditLines(t, `referral/${referral.id}`)).filter(({ action }) => action === 'referral.export')
      .length
  await exported('plans', plan)
  expect(await count()).toBe(1)
  await exported('referrals', referral)
  expect(await count()).toBe(2)
  const stranger = { id: referral.id, token: randomUUID() }
  const url = `/v1/referrals/${stranger.id}/export`
  const answer = await t.app.inject({ url, headers: { authorization: `Bearer ${stranger.token}` } })
  expect(answer.statusCode).toBe(404)
  expect(await count()).toBe(2)
})

/** Every text and moment in a value, as JSON writes it. */
function leaves(value: unknown): string[] {
  if (value instanceof Date) return [value.toISOString()]
  if (typeof value === 'string') return value === '' ? [] : [JSON.stringify(value).slice(1, -1)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(leaves)
}
