import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { levels, studyForms } from '@stapwijzer/shared/domain/codes.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { sampleCourse as madeCourse, randomOf } from '@stapwijzer/shared/search/sample-catalogue.ts'
import { putCourses, searchIn } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { courseFactsOf } from '../funding/course-facts.ts'
import { openSchemes } from '../funding/evaluate.ts'
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

/** What the advice itself says about each single course. */
function expected(schemes: string[], today: string): string[] {
  const open = ({ course }: { course: Course }) =>
    openSchemes(shippedSchemes(), factsOf({ person: {}, course: courseFactsOf(course, today), asOf: today }))
  return courses
    .filter((one) => open(one).some((id) => schemes.includes(id)))
    .map(({ id }) => id)
    .sort()
}

describe('filter scheme', () => {
  it.each(days)(
    'keeps exactly the courses that the advice is likely or possible for, as of %s',
    async (today) => {
      for (const scheme of schemeIds)
        expect(await found([scheme], today), scheme).toEqual(expected([scheme], today))
    },
  )

  it('takes any of several schemes', async () => {
    const chosen = ['levenlanglerenkrediet', 'studiefinanciering']
    const ids = await found(chosen, '2026-11-24')
    expect(ids).toEqual(expected(chosen, '2026-11-24'))
    expect(ids.length).toBeLessThan(courses.length)
    expect(ids.length).toBeGreaterThan(0)
  })
})
