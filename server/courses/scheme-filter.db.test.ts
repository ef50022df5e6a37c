import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { levels, studyForms } from '@stapwijzer/shared/domain/codes.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { sampleCourse as madeCourse, randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { putCourses, searchIn } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { courseFactsOf } from '../funding/course-facts.ts'
import { evaluateAll } from '../funding/evaluate.ts'
import { factsOf } from '../funding/facts.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { openCourses } from './scheme-filter.ts'

const days = ['2021-11-24', '2024-06-10', '2026-11-24', '2026-11-28', '2027-02-01', '2029-01-01']
let db: TestDatabase
let courses: { id: string; course: Course }[]

/** Courses that differ in everything that a rule may look at. */
function variedCourse(index: number): Course {
  const random = randomOf(index + 99)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const course = madeCourse(index, { today: pick(days), seed: 5 })
  return {
    ...course,
    level: pick([...levels, null]),
    studyForm: pick([...studyForms, null]),
    ids: { ...course.ids, crebo: pick([[], ['25655']]), croho: pick([[], ['34560']]) },
    price: pick([
      course.price,
      { status: 'known', amount: '249.00', currency: 'EUR', vatIncluded: true } as const,
    ]),
  }
}

beforeAll(async () => {
  db = await testDatabase()
  const made = Array.from({ length: 400 }, (_, index) => variedCourse(index))
  const ids = await putCourses(db, made)
  courses = made.map((course, index) => ({ course, id: ids[index]! }))
})
afterAll(() => db.drop())

async function found(schemes: string[], today: string): Promise<string[]> {
  const chosen = shippedSchemes().list.filter(({ id }) => schemes.includes(id))
  const schemeKinds = await db.read('app', ({ sql }) => openCourses(sql, chosen, today))
  const filters = { scheme: schemes }
  const base = { q: null, exact: false, filters, schemeKinds, origin: null, sort: 'start', today } as const
  const pages = await Promise.all([1, 2, 3, 4].map((page) => searchIn(db, { ...base, page, pageSize: 100 })))
  const ids = pages.flatMap(({ items }) => items.map((card) => card.id))
  expect(pages[0]!.total).toBe(ids.length)
  return ids.sort()
}

/** By scheme, the courses for which the advice itself is likely or possible, each course asked alone. */
function advised(today: string): Map<string, string[]> {
  const open = new Map<string, string[]>(schemeIds.map((id) => [id, []]))
  for (const { id, course } of courses) {
    const facts = factsOf({ person: {}, course: courseFactsOf(course, today), asOf: today })
    for (const { scheme, decision } of evaluateAll(shippedSchemes(), facts)) {
      if (decision.outcome === 'likely' || decision.outcome === 'possible') open.get(scheme.id)!.push(id)
    }
  }
  return open
}

/** The same for any of several schemes. */
function advisedForAny(schemes: string[], today: string): string[] {
  const open = advised(today)
  return [...new Set(schemes.flatMap((id) => open.get(id)!))].sort()
}

describe('filter scheme', () => {
  it.each(days)(
    'keeps exactly the courses that the advice is likely or possible for, as of %s',
    async (today) => {
      const open = advised(today)
      expect(open.size).toBe(shippedSchemes().list.length)
      for (const [scheme, ids] of open) expect(await found([scheme], today), scheme).toEqual(ids.sort())
    },
  )

  it('takes any of several schemes', async () => {
    const chosen = ['levenlanglerenkrediet', 'studiefinanciering']
    const ids = await found(chosen, '2026-11-24')
    expect(ids).toEqual(advisedForAny(chosen, '2026-11-24'))
    expect(ids.length).toBeLessThan(courses.length)
    expect(ids.length).toBeGreaterThan(0)
  })
})
