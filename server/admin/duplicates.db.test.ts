/** The review list as the platform admin sees it: what waits, and a word about a pair. */
import { randomUUID } from 'node:crypto'
import type { PairDecision, ReviewPair } from '@stapwijzer/shared/api/admin-duplicates.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { referralApp, signedIn } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'
import { auditLines, putPair } from './testing.ts'

let t: TestApp
let dina: string
let ids: string[]
beforeAll(async () => {
  t = await referralApp()
  dina = await signedIn(t, 'dina')
  const put = (source: string, sourceId: string) =>
    putCourses(t.db, [sampleCourse({ sourceId, title: `Lassen ${sourceId}` })], { source })
  ids = [
    await put('zeist', 'a'),
    await put('rio', 'b'),
    await put('zeist', 'c'),
    await put('rio', 'd'),
  ].flat()
  await putPair(t, [ids[0]!, ids[1]!])
  await putPair(t, [ids[2]!, ids[3]!], { reason: 'ambiguous', evidence: 'rio:1234' })
})
afterAll(() => t.close())

const waiting = async () => {
  const answer = await t.app.inject({ url: '/v1/admin/duplicates', headers: { cookie: dina } })
  return answer.json<{ items: ReviewPair[]; total: number }>()
}
const decide = (payload: object, cookie = dina) =>
  t.app.inject({ method: 'POST', url: '/v1/admin/duplicate-decisions', payload, headers: { cookie } })

test('pairs with their reason; a decided one is gone and its word is kept with who said it', async () => {
  const before = await waiting()
  expect(before.total).toBe(2)
  const past = await t.app.inject({ url: '/v1/admin/duplicates?page=9', headers: { cookie: dina } })
  expect(past.json()).toMatchObject({ total: 2, items: [] })
  expect(before.items.map(({ reason }) => reason).sort()).toEqual(['ambiguous', 'similar'])
  const pair = before.items.find(({ reason }) => reason === 'similar')!
  expect([pair.a.title, pair.b.title].sort()).toEqual(['Lassen a', 'Lassen b'])
  const { level, studyForm, delivery } = sampleCourse()
  expect(pair.a).toMatchObject({ level, studyForm, delivery, city: 'Utrecht', price: { amount: '495.00' } })

  const answer = await decide({ a: ids[0], b: ids[1], verdict: 'different' })
  expect(answer.statusCode).toBe(201)
  expect(await waiting()).toMatchObject({ total: 1, items: [{ reason: 'ambiguous' }] })
  const [row] = await t.db.read(
    'app',
    ({ sql }) => sql`select verdict, actor from catalogue.duplicate_decision`,
  )
  expect(row).toEqual({ verdict: 'different', actor: 'demo-4' })
  expect(await auditLines(t, 'duplicate.different')).toMatchObject([
    { object: `course/${ids[0]} course/${ids[1]}`, result: 'ok', actor: 'demo-4' },
  ])
})

test('what was decided can be looked up and turned round; only the newest word about a pair is told', async () => {
  const decided = async () => {
    const answer = await t.app.inject({ url: '/v1/admin/duplicate-decisions', headers: { cookie: dina } })
    return answer.json<{ items: PairDecision[]; total: number }>()
  }
  expect(await decided()).toMatchObject({
    total: 1,
    items: [{ verdict: 'different', actor: 'Dina Peters', appliedAt: null, a: { provider: 'School Een' } }],
  })
  t.setNow('2026-11-24T09:05:00.000Z')
  expect((await decide({ a: ids[1], b: ids[0], verdict: 'same' })).statusCode).toBe(201)
  expect(await decided()).toMatchObject({
    total: 1,
    items: [{ verdict: 'same', at: '2026-11-24T09:05:00.000Z' }],
  })
})

test('what cannot be decided is refused and logged', async () => {
  const unknown = randomUUID()
  for (const body of [
    { a: ids[0], b: unknown, verdict: 'same' },
    { a: ids[0], b: ids[0], verdict: 'same' },
    { a: ids[0], b: ids[2], verdict: 'same' },
  ]) {
    expect((await decide(body)).statusCode).toBe(400)
  }
  expect((await auditLines(t, 'duplicate.same')).map(({ result }) => result)).toEqual([
    'ok',
    'refused: unknown-course',
    'refused: same-course',
    'refused: same-source',
  ])
  for (const body of [
    {},
    { a: 'x', b: ids[1], verdict: 'same' },
    { a: ids[0], b: ids[1], verdict: 'maybe' },
  ]) {
    expect((await decide(body)).statusCode).toBe(400)
  }
  expect((await decide({ a: ids[0], b: ids[1], verdict: 'same', actor: 'x' })).statusCode).toBe(400)
  expect(
    (await decide({ a: ids[0], b: ids[1], verdict: 'same' }, await signedIn(t, 'chris'))).statusCode,
  ).toBe(403)
})

test('case 81: a post from another site decides nothing', async () => {
  const headers = { cookie: dina, origin: 'https://evil.example' }
  const payload = { a: ids[2], b: ids[3], verdict: 'same' }
  const answer = await t.app.inject({
    method: 'POST',
    url: '/v1/admin/duplicate-decisions',
    payload,
    headers,
  })
  expect(answer.statusCode).toBe(403)
  expect((await waiting()).total).toBe(1)
})
