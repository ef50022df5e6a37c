/** Which courses a scheme may pay for, on the demonstration: the search against the advice about each single course. */
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demonstration, type Product } from './testing-product.ts'

let db: TestDatabase
let product: Product
/** Every course that can be found. */
let courses: string[]
beforeAll(async () => {
  db = await testDatabase()
  product = await demonstration(db.url)
  courses = await found('')
})
afterAll(async () => {
  await product?.stop()
  await db.drop()
})

/** The courses of all pages of a search, by id. */
async function found(filter: string): Promise<string[]> {
  const ids: string[] = []
  for (let page = 1; ; page++) {
    const path = `/v1/courses?sort=start&pageSize=100&page=${page}${filter}`
    const { items, total } = (await product.get(path)) as { items: { id: string }[]; total: number }
    ids.push(...items.map(({ id }) => id))
    if (items.length < 100) {
      expect(ids).toHaveLength(total)
      return ids.sort()
    }
  }
}

/** The schemes that are likely or possible for a person of whom nothing is known. */
async function advice(courseId: string): Promise<string[]> {
  const answer = await fetch(`${product.url}/v1/funding-advice`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: {}, courseId }),
  })
  const body = (await answer.json()) as { advice: { scheme: string; outcome: string }[] }
  expect(body.advice).toHaveLength(schemeIds.length)
  return body.advice
    .filter(({ outcome }) => ['likely', 'possible'].includes(outcome))
    .map(({ scheme }) => scheme)
}

it('finds for each of the 60 schemes exactly the courses for which the advice leaves it open', async () => {
  expect(courses.length).toBeGreaterThan(600)
  expect(schemeIds).toHaveLength(60)
  const open = new Map<string, string[]>(schemeIds.map((id) => [id, []]))
  for (const id of courses) for (const scheme of await advice(id)) open.get(scheme)!.push(id)
  for (const [scheme, wanted] of open) expect(await found(`&scheme=${scheme}`), scheme).toEqual(wanted)
  // Some pay for every course, some for none today, and some for part of the catalogue.
  const sizes = [...open.values()].map(({ length }) => length)
  expect(sizes).toContain(0)
  expect(sizes).toContain(courses.length)
  expect(sizes.filter((size) => size > 0 && size < courses.length).length).toBeGreaterThan(3)
})
