import { expect, test } from 'vitest'
import { canonicalCourse } from './canonical-course.ts'
import { courseQuality } from './quality.ts'
import { sampleCourse } from './testing.ts'

test('a course with every fact scores 100', () => {
  expect(courseQuality(sampleCourse())).toEqual({ score: 100, missingFacts: [] })
})

test('a course with only a title scores 0 and names everything', () => {
  const bare = sampleCourse({
    description: null,
    price: { status: 'unknown', amount: null, currency: null, vatIncluded: null },
    offerings: [],
    location: null,
    flexibleStart: null,
    level: null,
    award: null,
    duration: null,
    studyLoad: null,
    delivery: null,
    studyForm: null,
    entryRequirements: null,
    outcomes: null,
    url: null,
    languages: [],
  })
  const { score, missingFacts } = courseQuality(bare)
  expect(score).toBe(0)
  expect(missingFacts).toEqual([
    'description',
    'price',
    'start',
    'level',
    'duration',
    'location',
    'studyLoad',
    'delivery',
    'studyForm',
    'entryRequirements',
    'outcomes',
    'url',
    'languages',
  ])
})

test('online courses need no place, and a flexible start is a start', () => {
  expect(
    courseQuality(sampleCourse({ delivery: 'online', location: null, offerings: [], flexibleStart: true }))
      .missingFacts,
  ).toEqual([])
})

test('free is a known price', () => {
  const free = { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true } as const
  expect(courseQuality(sampleCourse({ price: free })).score).toBe(100)
})

test('import rule 9: the order of keys does not change the text of a course', () => {
  const course = sampleCourse()
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, turned(inner)]),
    )
  }
  const other = turned(course) as typeof course
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(course))
  expect(JSON.stringify(canonicalCourse(other))).toBe(JSON.stringify(canonicalCourse(course)))
})
