import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { putPlaces } from '../referral/testing-referral.ts'
import { fillCatalogue, siteApp } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await siteApp()
  await putPlaces(t)
  ids = await fillCatalogue(t, 4)
  await withdrawCourses(t.db, [ids['plain-1']!])
})
afterAll(() => t.close())

type Others = { items: { id: string; why: string[]; location: { distanceKm?: number } | null }[] | null }
const post = (url: string, payload: object) => t.app.inject({ method: 'POST', url, payload })

describe('POST /plan/alternatieven', () => {
  const othersFor = async (body: object) => (await post('/plan/alternatieven', body)).json<Others>().items

  test('a live course: at most four that are like it, each with why, and how far when a postcode is given', async () => {
    const found = (await othersFor({ courseId: ids['plain-0'], postcode: '3511' })) ?? []
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(4)
    expect(found.map(({ id }) => id)).not.toContain(ids['plain-0'])
    for (const { why } of found) expect(why.length).toBeGreaterThan(0)
    expect(found[0]!.location?.distanceKm).toBeTypeOf('number')
  })
  test('case 9: a withdrawn course: what comes nearest', async () => {
    const found = (await othersFor({ courseId: ids['plain-1'] })) ?? []
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ id }) => id)).not.toContain(ids['plain-1'])
  })
  test('a course that is not known, and rubbish, have none; a postcode that is none, or where nobody lives, is left alone', async () => {
    for (const body of [{}, [], { courseId: 7 }, { courseId: '../x' }])
      expect(await othersFor(body)).toEqual([])
    for (const postcode of ['x', '9999']) {
      expect((await othersFor({ courseId: ids['plain-0'], postcode }))?.length).toBeGreaterThan(0)
    }
  })
})

describe('POST /plan/controle', () => {
  test('gives what the API finds in a plan, with answers about money when there are any', async () => {
    const plan = { title: 'plan', items: [{ courseId: ids.full, start: '2027-02-01', offeringId: 'a' }] }
    const answer = await post('/plan/controle', { plan, person: { age: 30 } })
    expect(answer.headers['cache-control']).toBe('no-store')
    const { check } = answer.json<{ check: { findings: unknown[]; money: unknown[] } }>()
    expect(check.money).toHaveLength(1)
    expect(check.findings.length).toBeGreaterThan(0)
  })
  test('what the API refuses is no error of the page: there is only no answer', async () => {
    for (const body of [{}, [], { plan: { title: 'x', items: [{ courseId: 'nope' }] } }]) {
      const answer = await post('/plan/controle', body)
      expect(answer.statusCode).toBe(200)
      expect(answer.json()).toEqual({ check: null })
    }
  })
})
