/** What the check of a plan reads of the catalogue and the taxonomy: skills of the goal, distances, and in how few statements. */
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { mergeStored, putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { linkCourses, storeDrawn, storePostcode } from '../matching/testing.ts'
import { createTaxonomyStore } from '../occupations/taxonomy-store.ts'
import { testApp, type TestApp } from '../testing.ts'
import { checkWhole } from './check-whole.ts'
import { addCourse, ask, createPlan } from './testing.ts'

type Check = {
  findings: { code: string; items: number[] }[]
  skills: { items: { id: string; closedBy: number[] }[] } | null
}

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await storeDrawn(t.db)
  await storePostcode(t.db)
})
afterAll(() => t.close())

async function checked(plan: object): Promise<Check> {
  const answer = await t.app.inject({ method: 'POST', url: '/v1/plan-checks', payload: { plan } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Check>()
}

test('the goal: which step teaches what, and an occupation that is gone', async () => {
  const [teaches, leads, other] = [await addCourse(t), await addCourse(t), await addCourse(t)]
  await linkCourses(t.db, [
    [teaches, 'wassen', 'skill'],
    [teaches, 'tillen', 'skill'],
    [leads, 'heftruckchauffeur', 'occupation'],
  ])
  const skillsOf = async (targetOccupation: string | null, ...ids: string[]) =>
    (await checked({ title: 'x', targetOccupation, items: ids.map((courseId) => ({ courseId })) })).skills
  const care = await skillsOf('verzorgende', other, teaches, teaches)
  expect(care!.items.filter(({ closedBy }) => closedBy.length > 0)).toMatchObject([
    { id: 'wassen', closedBy: [1, 2] },
  ])
  expect(care!.items).toHaveLength(6)
  const forklift = await skillsOf('heftruckchauffeur', leads)
  expect(forklift!.items.map(({ closedBy }) => closedBy)).toEqual([[0], [0], [0], [0]])
  expect(await skillsOf(null, teaches)).toBeNull()
  expect(await skillsOf('lantaarnopsteker', teaches)).toBeNull()
  const gone = await checked({ title: 'x', targetOccupation: 'lantaarnopsteker', items: [] })
  expect(gone.findings.map(({ code }) => code)).toContain('goal-gone')
})

test('the distance is looked at only with a postcode and a wish, and never for online', async () => {
  const far = { name: null, city: 'Maastricht', postcode: '6211', lat: 50.85, lon: 5.69 }
  const offerings = [sampleOffering({ location: far })]
  const away = await addCourse(t, { offerings })
  const online = await addCourse(t, { offerings, delivery: 'online' })
  const unplaced = await addCourse(t, { offerings: [], location: null })
  const items = [away, online, unplaced].map((courseId) => ({ courseId }))
  const tooFar = async (more: object) =>
    (await checked({ title: 'x', items, ...more })).findings
      .filter(({ code }) => code === 'too-far')
      .map((one) => one.items)
  expect(await tooFar({ postcode: '3511', travelKm: 30 })).toEqual([[0]])
  expect(await tooFar({ postcode: '3511', travelKm: 500 })).toEqual([])
  expect(await tooFar({ postcode: '3511' })).toEqual([])
  expect(await tooFar({ travelKm: 30 })).toEqual([])
  // A number of which nothing is known, also not of its neighbours.
  expect(await tooFar({ postcode: '9999', travelKm: 30 })).toEqual([])
})

test('fifty steps are read in as few statements as one', async () => {
  const ids = await Promise.all(Array.from({ length: 50 }, () => addCourse(t)))
  const store = createTaxonomyStore(t.deps)
  await store.ready()
  const about = { today: '2026-11-24', schemes: shippedSchemes(), taxonomy: store.current() }
  const plan = planOf({
    title: 'x',
    postcode: '3511',
    travelKm: 10,
    targetOccupation: 'verzorgende',
    items: ids.map((courseId) => ({ courseId })),
  })
  let statements = 0
  const check = await t.db.read('app', (tx) => {
    const sql = new Proxy(tx.sql, {
      apply(target, self, given) {
        statements += 1
        return Reflect.apply(target, self, given) as unknown
      },
    })
    return checkWhole({ ...tx, sql }, plan, about)
  })
  expect(check.totals.items).toBe(50)
  // With the token and the plan itself there are six.
  expect(statements).toBeLessThanOrEqual(4)
  expect(statements).toBeGreaterThan(2)
})

test('a course that became part of another is still read: its facts, and what the other teaches', async () => {
  const [first, second] = await putCourses(t.db, [
    sampleCourse({ sourceId: 'één' }),
    sampleCourse({ sourceId: 'twee', title: 'Dubbel' }),
  ])
  const plan = { title: 'x', targetOccupation: 'verzorgende', items: [{ courseId: second! }] }
  await linkCourses(t.db, [[first!, 'medicijnen', 'skill']])
  const closed = (check: Check) =>
    check.skills!.items.filter(({ closedBy }) => closedBy.length > 0).map(({ id }) => id)
  expect(closed(await checked(plan))).toEqual([])
  await mergeStored(t.db, [first!, second!], sampleCourse({ title: 'Samen' }))
  const merged = await checked(plan)
  expect(closed(merged)).toEqual(['medicijnen'])
  expect(merged.findings.map(({ code }) => code)).not.toContain('withdrawn')
})

test('a course that is gone altogether since the plan was saved counts as withdrawn', async () => {
  const courseId = await addCourse(t)
  const plan = await createPlan(t, { items: [{ courseId }] })
  await t.db.tx('ingest', ({ sql }) => sql`delete from catalogue.course where id = ${courseId}`)
  for (const path of ['', '/check', '/export']) expect((await ask(t, plan, path)).statusCode).toBe(200)
  const check = (await ask(t, plan, '/check')).json<Check>()
  expect(check.findings.map(({ code }) => code)).toContain('withdrawn')
})
