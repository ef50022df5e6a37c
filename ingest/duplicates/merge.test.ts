import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unknownPrice, type Course, type Price } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { mergeCourses, mergedOfferings } from './merge.ts'

const price = (amount: string): Price => ({ status: 'known', amount, currency: 'EUR', vatIncluded: true })
const bare = (changes: Partial<Course> = {}) =>
  sampleCourse({
    summary: null,
    description: null,
    level: null,
    languages: [],
    evening: null,
    price: unknownPrice,
    offerings: [],
    ...changes,
  })

describe('merged facts', () => {
  test('each comes from the first source that knows it; nothing known is lost to something unknown', () => {
    const merged = mergeCourses([
      bare({ title: 'Kok', level: 'mbo-2', evening: false }),
      bare({
        title: 'Kok (school)',
        level: 'mbo-3',
        languages: ['nl'],
        price: price('100.00'),
        evening: true,
      }),
    ])
    expect(merged).toMatchObject({
      title: 'Kok',
      level: 'mbo-2',
      evening: false,
      languages: ['nl'],
      price: price('100.00'),
    })
  })
  test('a title keeps its language, a price its cost lines', () => {
    const line = { label: 'Boeken', amount: '50.00', required: false }
    const merged = mergeCourses([
      bare({ title: 'Cook', titleLang: 'en', costLines: [{ ...line, label: 'Materiaal' }] }),
      bare({ price: price('100.00'), costLines: [line] }),
    ])
    expect(merged).toMatchObject({ title: 'Cook', titleLang: 'en', costLines: [line] })
  })
  test('the provider is named by the first source, its codes are those that any of them knows', () => {
    const { provider } = sampleCourse()
    const merged = mergeCourses([
      bare({ provider: { ...provider, id: '100A001', name: 'ROC', rioOfferer: '100A001' } }),
      bare({ provider: { ...provider, id: 'x', name: 'ROC Een', kvk: '90000001' } }),
    ])
    expect(merged.provider).toMatchObject({
      id: '100A001',
      name: 'ROC',
      rioOfferer: '100A001',
      kvk: '90000001',
    })
  })
  test('one source alone is itself', () => {
    const course = sampleCourse()
    expect(mergeCourses([course])).toBe(course)
  })
  test('a fact that one source knows is known afterwards, for any courses', () => {
    const fields = ['summary', 'description', 'level', 'delivery', 'url', 'duration', 'outcomes'] as const
    const partly = fc.subarray([...fields]).map((gone) => {
      const course: Course = sampleCourse()
      for (const field of gone) Object.assign(course, { [field]: null })
      return course
    })
    fc.assert(
      fc.property(fc.array(partly, { minLength: 1, maxLength: 4 }), (courses) => {
        const [first, ...others] = courses as [Course, ...Course[]]
        const merged = mergeCourses([first, ...others])
        for (const field of fields) {
          expect(merged[field] !== null).toBe(courses.some((course) => course[field] !== null))
        }
        expect(mergeCourses([merged, ...courses])).toEqual(merged)
      }),
    )
  })
})

describe('merged offerings', () => {
  let made = 0
  /** No two sources give a start the same id unless they say so. */
  const start = (changes = {}) => sampleOffering({ id: `made-${made++}`, ...changes })
  test('are those of the first source that has any: a start that it does not know is not added', () => {
    const own = [start({ start: '2027-02-01' })]
    const other = [start({ start: '2027-02-01' }), start({ start: '2027-09-01' })]
    expect(mergedOfferings([[], own, other]).map((one) => one.start)).toEqual(['2027-02-01'])
  })
  test('what is unknown of a start is filled in from the same start elsewhere', () => {
    const own = start({ id: 'c1', price: unknownPrice, seats: null, state: 'unknown' })
    const same = start({ id: 'x', price: price('500.00'), seats: 12, state: 'open' })
    const [merged] = mergedOfferings([[own], [same]])
    expect(merged).toMatchObject({ id: 'c1', price: price('500.00'), seats: 12, state: 'open' })
  })
  test('a start is the same by its id, else by day and place, and only where that fits one alone', () => {
    const place = (city: string) => ({ name: null, city, postcode: null, lat: null, lon: null })
    const own = start({ price: unknownPrice, location: place('Utrecht') })
    const here = start({ price: price('1.00'), location: place('UTRECHT') })
    const there = start({ price: price('2.00'), location: place('Zeist') })
    expect(mergedOfferings([[own], [there, here]])[0]!.price).toEqual(price('1.00'))
    expect(mergedOfferings([[own], [there]])[0]!.price).toEqual(unknownPrice)
    expect(mergedOfferings([[own], [here, here]])[0]!.price).toEqual(unknownPrice)
    const named = { ...own, id: 'a' }
    expect(mergedOfferings([[named], [here, { ...here, id: 'a', price: price('3.00') }]])[0]!.price).toEqual(
      price('3.00'),
    )
  })
})
