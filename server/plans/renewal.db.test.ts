/** What a saved plan was worked out with: kept course by course, told when it changed, taken anew only when asked. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { addCourse, ask, createPlan, type Held } from './testing.ts'

type Exported = { seen: Record<string, { since: string; cents: number }> | null; seenAt: string | null }
type Found = { seenAt: string | null; findings: { code: string; items: number[]; text: string }[] }

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
beforeEach(() => t.setNow('2026-11-24T09:00:00.000Z'))
afterAll(() => t.close())

const changes = ['dearer', 'cheaper', 'changed', 'start-moved']
const priced = (amount: string): Partial<Course> => {
  const price = { status: 'known', amount, currency: 'EUR', vatIncluded: true } as const
  return { price, offerings: [sampleOffering({ price })] }
}

async function change(id: string, to: Partial<Course>): Promise<void> {
  const course = sampleCourse({ sourceId: id, ...to })
  await t.db.tx(
    'ingest',
    ({ sql }) =>
      sql`update catalogue.course set data = ${course as never}, title = ${course.title} where id = ${id}`,
  )
}
const exported = async (plan: Held) => (await ask(t, plan, '/export')).json<Exported>()
const check = async (plan: Held) => (await ask(t, plan, '/check')).json<Found>()
const told = async (plan: Held) =>
  (await check(plan)).findings
    .filter(({ code }) => changes.includes(code))
    .map(({ code, items }) => `${code} ${items.join()}`)
const etag = async (plan: Held) => String((await ask(t, plan)).headers.etag)
const renew = (plan: Held, headers: Record<string, string>) =>
  ask(t, plan, '/renewal', { method: 'POST', headers })
const put = async (plan: Held, items: object[]) => {
  const answer = await ask(t, plan, '', {
    method: 'PUT',
    headers: { 'if-match': await etag(plan) },
    payload: { title: 'Naar de zorg', items },
  })
  expect(answer.statusCode).toBe(200)
}

test('saving keeps the facts of that day, in the export and nowhere else', async () => {
  const courseId = await addCourse(t)
  const plan = await createPlan(t, { items: [{ courseId }, { courseId }, { kind: 'own' }] })
  expect(await exported(plan)).toMatchObject({
    seenAt: '2026-11-24T09:00:00.000Z',
    seen: {
      [courseId]: {
        since: '2026-11-24',
        title: 'Boekhouden voor beginners',
        cents: 49_500,
        weeks: 10,
        hoursPerWeek: 4,
        level: 'mbo-3',
        starts: { 'start-1': '2027-02-01' },
      },
    },
  })
  expect((await ask(t, plan)).body).not.toMatch(/seen|since/)
})

test('a course that became dearer is told, until the plan is renewed', async () => {
  const courseId = await addCourse(t)
  const plan = await createPlan(t, { items: [{ courseId }] })
  expect(await told(plan)).toEqual([])
  await change(courseId, priced('595.00'))
  expect(await told(plan)).toEqual(['dearer 0'])
  t.setNow('2026-12-05T10:00:00.000Z')
  const before = await etag(plan)
  const renewed = await renew(plan, { 'if-match': before })
  expect(renewed.statusCode).toBe(200)
  expect(renewed.json()).toMatchObject({
    updatedAt: '2026-12-05T10:00:00.000Z',
    expiresAt: '2027-12-05T10:00:00.000Z',
  })
  expect(renewed.headers.etag).not.toBe(before)
  expect(await etag(plan)).toBe(renewed.headers.etag)
  expect(await told(plan)).toEqual([])
  expect((await check(plan)).seenAt).toBe('2026-12-05T10:00:00.000Z')
  expect(await exported(plan)).toMatchObject({
    seen: { [courseId]: { since: '2026-12-05', cents: 59_500 } },
  })
})

test('a start that moved and another change are told too', async () => {
  const moved = await addCourse(t)
  const plan = await createPlan(t, { items: [{ courseId: moved, offeringId: 'start-1' }] })
  await change(moved, { title: 'Boekhouden', offerings: [sampleOffering({ start: '2027-03-01' })] })
  expect((await told(plan)).sort()).toEqual(['changed 0', 'start-moved 0'])
})

test('courses that stay keep their facts, new ones get those of today, and those that go are forgotten', async () => {
  const [stays, goes, comes] = [await addCourse(t), await addCourse(t), await addCourse(t)]
  const plan = await createPlan(t, { items: [{ courseId: stays }, { courseId: goes }] })
  await change(stays, priced('595.00'))
  t.setNow('2026-12-05T10:00:00.000Z')
  await put(plan, [{ courseId: comes }, { courseId: stays }])
  const after = await exported(plan)
  expect(after.seenAt).toBe('2026-11-24T09:00:00.000Z')
  expect(Object.entries(after.seen!).map(([id, { since, cents }]) => [id, since, cents])).toEqual(
    expect.arrayContaining([
      [stays, '2026-11-24', 49_500],
      [comes, '2026-12-05', 49_500],
    ]),
  )
  expect(Object.keys(after.seen!)).toHaveLength(2)
  expect(await told(plan)).toEqual(['dearer 1'])
  // Put back later, it is a new course.
  await put(plan, [{ courseId: goes }])
  expect(await exported(plan)).toMatchObject({
    seenAt: '2026-12-05T10:00:00.000Z',
    seen: { [goes]: { since: '2026-12-05' } },
  })
})

test('case 89: renewing needs the version that was read, and two at once are one', async () => {
  const plan = await createPlan(t, { items: [{ courseId: await addCourse(t) }] })
  const first = await etag(plan)
  expect((await renew(plan, {})).statusCode).toBe(428)
  expect((await renew(plan, { 'if-match': '"stale"' })).statusCode).toBe(412)
  expect((await renew(plan, { 'if-match': `W/${first}` })).statusCode).toBe(412)
  const both = await Promise.all([renew(plan, { 'if-match': first }), renew(plan, { 'if-match': first })])
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
})

test('a plan of before this was kept works, and starts at its next write', async () => {
  const courseId = await addCourse(t)
  const plan = await createPlan(t, { items: [{ courseId }] })
  await t.db.tx(
    'app',
    ({ sql }) => sql`
      update private.plan set seen = null, seen_at = null, body = (body - 'travelKm') #- '{items,0,note}' where id = ${plan.id}`,
  )
  await change(courseId, priced('595.00'))
  expect((await ask(t, plan)).json()).toMatchObject({ travelKm: null })
  expect(await told(plan)).toEqual([])
  expect(await exported(plan)).toMatchObject({ seen: null, seenAt: null })
  expect((await check(plan)).seenAt).toBeNull()
  t.setNow('2026-12-05T10:00:00.000Z')
  await put(plan, [{ courseId }])
  expect(await exported(plan)).toMatchObject({
    seenAt: '2026-12-05T10:00:00.000Z',
    seen: { [courseId]: { since: '2026-12-05', cents: 59_500 } },
  })
})

test('erasing takes the kept facts with the plan', async () => {
  const courseId = await addCourse(t)
  const plan = await createPlan(t, { items: [{ courseId }] })
  await ask(t, plan, '', { method: 'DELETE' })
  const left = await t.db.read('app', ({ sql }) => sql`select * from private.plan where id = ${plan.id}`)
  expect(left).toHaveLength(0)
})

test('the key of the same request keeps the first facts', async () => {
  const courseId = await addCourse(t)
  const save = () =>
    t.app.inject({
      method: 'POST',
      url: '/v1/plans',
      headers: { 'idempotency-key': '5d0c0e9f-2c1b-4a8e-9f3d-6b7a8c9d0e1f' },
      payload: { title: 'Naar de zorg', items: [{ courseId }] },
    })
  const plan = (await save()).json<Held>()
  await change(courseId, priced('595.00'))
  expect((await save()).json<Held>()).toEqual(plan)
  expect(await told(plan)).toEqual(['dearer 0'])
})
