/** Every start of the demonstration can be put in a plan by its id, and then its own price counts. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { Offering } from '@stapwijzer/shared/domain/course.ts'
import { mostSteps } from '@stapwijzer/shared/domain/plan/plan.ts'
import { demonstration, type Product } from '../relevance/testing-product.ts'

let db: TestDatabase
let product: Product
let courses: CourseDetail[]
beforeAll(async () => {
  db = await testDatabase()
  product = await demonstration(db.url)
  courses = await everyCourse()
})
afterAll(async () => {
  await product?.stop()
  await db.drop()
})

async function everyCourse(): Promise<CourseDetail[]> {
  const found: CourseDetail[] = []
  for (let page = 1; ; page++) {
    const answer = await product.get(`/v1/courses?sort=start&pageSize=100&page=${page}`)
    const { items } = answer as { items: { id: string }[] }
    for (const { id } of items) found.push((await product.get(`/v1/courses/${id}`)) as CourseDetail)
    if (items.length < 100) return found
  }
}

test('no start is without an id, and no two of a course have the same', () => {
  const offerings = courses.flatMap(({ offerings }) => offerings)
  expect(offerings.length).toBeGreaterThan(1000)
  expect(offerings.filter(({ id }) => !Offering.shape.id.safeParse(id).success)).toEqual([])
  for (const { title, offerings } of courses)
    expect(new Set(offerings.map(({ id }) => id)).size, title).toBe(offerings.length)
})

test('each start that is chosen is found, with the price that it has', async () => {
  const choices = courses.flatMap((course) => course.offerings.map((offering) => ({ course, offering })))
  const prices = new Set<string | null>()
  for (let from = 0; from < choices.length; from += mostSteps) {
    const some = choices.slice(from, from + mostSteps)
    const items = some.map(({ course, offering }) => ({ courseId: course.id, offeringId: offering.id }))
    const answer = await fetch(`${product.url}/v1/plan-checks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ plan: { title: 'Alles', items } }),
    })
    expect(answer.status).toBe(200)
    const { money, findings } = (await answer.json()) as PlanCheckView
    expect(findings.filter(({ code }) => code === 'offering-gone')).toEqual([])
    const wanted = some.map(({ course, offering }) => offering.price.amount ?? course.price.amount)
    expect(money.map(({ price }) => price)).toEqual(wanted)
    for (const price of wanted) prices.add(price)
  }
  expect(prices.size).toBeGreaterThan(10)
})
