import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { forgetReferrals } from './referral-retention.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const system = <T>(work: (sql: Sql) => Promise<T>) =>
  db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    return work(tx.sql)
  })
const run = (now: string) => db.tx('app', (tx) => forgetReferrals(tx, new Date(now)))
const none = { referralContents: 0, referrals: 0, consents: 0 }

/** A referral of Sanne with a note, a reason and a consent; `closedAt` null leaves it open. */
async function referral(state: string, closedAt: string | null): Promise<string> {
  const id = randomUUID()
  const at = '2026-01-01T00:00:00Z'
  await system(async (sql) => {
    await sql`insert into private.referral (id, plan_id, token_hash, idempotency_key, request_hash, desk_id, desk_name, state,
      sent, arrangement, receipt_by, contact_by, assigned_to, created_at, updated_at, closed_at)
      values (${id}, ${randomUUID()}, ${id}, 'k', 'h', 'loket', 'Loket', ${state}, '{"question":"van Sanne"}', '{}',
      '2026-01-05', '2026-01-08', 'joke', ${at}, ${at}, ${closedAt})`
    await sql`insert into private.referral_event (referral_id, number, to_state, at, actor, actor_id, reason, note)
      values (${id}, 1, ${state}, ${at}, 'desk', 'joke', 'Sanne belde', 'Dag Sanne')`
    await sql`insert into private.desk_note (referral_id, kind, text, at, actor_id) values (${id}, 'note', 'Sanne twijfelt', ${at}, 'joke')`
    await sql`insert into private.plan_proposal (referral_id, number, state, note, changes, at, actor_id)
      values (${id}, 1, 'open', 'Voor Sanne', '[]', ${at}, 'joke')`
    await sql`insert into private.consent (referral_id, text_version, fields, at) values (${id}, '1', '{contact}', ${at})`
  })
  return id
}

test('case 93: ended referrals lose their content, then their log, then the proof of consent, never early', async () => {
  const closed = await referral('closed', '2026-03-31T12:00:00Z')
  const open = await referral('in-guidance', null)
  const state = () =>
    system(
      (
        sql,
      ) => sql`select r.state, r.sent, r.arrangement, r.assigned_to, array_agg(e.to_state order by e.number) as log,
        string_agg(concat(e.note, e.reason, e.actor_id), '') as words
      from private.referral r join private.referral_event e on e.referral_id = r.id where r.id = ${closed} group by r.id`,
    )
  expect(await run('2026-09-30T11:59:59Z')).toEqual(none)
  expect(await run('2026-10-01T12:00:00Z')).toEqual({ ...none, referralContents: 1 })
  expect([...(await state())]).toEqual([
    { state: 'purged', sent: {}, arrangement: null, assigned_to: null, log: ['closed', 'purged'], words: '' },
  ])
  expect(await run('2026-10-01T12:00:00Z')).toEqual(none)
  const beside = await system(
    (sql) =>
      sql`select referral_id from private.desk_note union all select referral_id from private.plan_proposal`,
  )
  expect(beside.map(({ referral_id }) => referral_id as string)).toEqual([open, open])

  expect(await run('2028-03-31T11:59:59Z')).toEqual(none)
  expect(await run('2028-03-31T12:00:00Z')).toEqual({ ...none, referrals: 1 })
  expect(await run('2029-03-31T11:59:59Z')).toEqual(none)
  expect(await run('2029-03-31T12:00:00Z')).toEqual({ ...none, consents: 1 })
  expect([...(await system((sql) => sql`select id from private.referral`))]).toEqual([{ id: open }])
  const lines = await db.read(
    'audit',
    ({ sql }) => sql`select action, object, origin, actor from audit.line order by id`,
  )
  const by = { object: `referral/${closed}`, origin: 'retention', actor: 'system' }
  expect([...lines]).toEqual([
    { action: 'referral.purge', ...by },
    { action: 'referral.remove', ...by },
  ])
})

test('case 93: nothing goes a second too early', async () => {
  await referral('withdrawn', '2030-03-15T12:00:00Z')
  expect(await run('2030-09-15T11:59:59Z')).toEqual(none)
  expect(await run('2030-09-15T12:00:00Z')).toEqual({ ...none, referralContents: 1 })
})
