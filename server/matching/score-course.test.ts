import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deliveries, levels, sectors } from '@stapwijzer/shared/domain/codes.ts'
import type { CourseFacts } from './course-facts.ts'
import { nearGoals, nearPool, targetGoals, type Wish } from './goals.ts'
import { perSector, ranked, variedRanked } from './rank-courses.ts'
import { scoreCourse, scoreExample, type Judge } from './score-course.ts'
import { buildSkillIndex } from './skill-index.ts'
import { smallWorld, taxonomyOf } from './testing.ts'

const taxonomy = taxonomyOf(smallWorld)
const index = buildSkillIndex(taxonomy)
const today = '2026-11-24'

const course = (changes: Partial<CourseFacts> = {}): CourseFacts => ({
  courseId: 'c',
  level: 'mbo-2',
  delivery: 'classroom',
  studyForm: null,
  sector: '09',
  languages: ['nl'],
  hoursPerWeek: 6,
  weeks: 10,
  price: 500,
  nextStart: '2027-01-10',
  flexible: false,
  km: 5,
  quality: 90,
  links: new Map([['wondzorg', 1]]),
  leadsElsewhere: false,
  ...changes,
})
const about = (changes: Partial<Judge> = {}): Judge => ({
  basis: 'target',
  level: null,
  located: false,
  distanceKm: null,
  hoursPerWeek: null,
  delivery: null,
  language: null,
  budget: null,
  today,
  ...changes,
})
const wish = (changes: Partial<Record<'current' | 'target', string>> & { skills?: string[] }): Wish => ({
  current: changes.current ? taxonomy.occupation(changes.current)! : null,
  target: changes.target ? taxonomy.occupation(changes.target)! : null,
  skills: changes.skills ?? [],
})
const toCarer = targetGoals(index, wish({ current: 'zorghulp', target: 'verzorgende' }))!
const roundsOf = (some: Wish) => {
  const target = targetGoals(index, some)
  const near = nearGoals(index, some, nearPool(index, some), new Set(['heftruckchauffeur']))
  return [
    ...(target ? [{ basis: 'target' as const, goals: target }] : []),
    { basis: 'current' as const, goals: near },
  ]
}
const score = (changes: Partial<CourseFacts>, judge: Partial<Judge> = {}) =>
  scoreCourse(index, toCarer, course(changes), about(judge))
const codes = (changes: Partial<CourseFacts>, judge: Partial<Judge> = {}) => {
  const found = score(changes, judge)!
  return [...found.reasons.map(({ code }) => code), '|', ...found.against.map(({ code }) => code)].join(' ')
}

describe('score of a course', () => {
  test('by hand: closes half of the gap, all else unknown or unasked', () => {
    // aim .85 × √.5 = .601, × .55; level .8 × .13, start 1 × .07, all other parts half of theirs
    const expected = 0.55 * 0.85 * Math.SQRT1_2 + 0.13 * 0.8 + 0.07 + 0.5 * (0.1 + 0.02 + 0.06 + 0.07)
    expect(score({})!.score).toBeCloseTo(expected, 3)
  })
  test('a course that has to do with no goal has no score', () => {
    expect(score({ links: new Map([['heftruck', 1]]) })).toBeNull()
    expect(score({ links: new Map() })).toBeNull()
  })
  test('the course for the occupation before one for a skill, more of the gap before less, surer before less sure', () => {
    const of = (links: [string, number][]) => score({ links: new Map(links) })!.score
    expect(of([['verzorgende', 1]])).toBeGreaterThan(of([['wondzorg', 1]]))
    expect(
      of([
        ['wondzorg', 1],
        ['medicijnen', 1],
      ]),
    ).toBeGreaterThan(of([['wondzorg', 1]]))
    expect(of([['wondzorg', 1]])).toBeGreaterThan(of([['wondzorg', 0.5]]))
  })
  test('a training for other work is no good way to one skill', () => {
    expect(
      score({
        leadsElsewhere: true,
        links: new Map([
          ['wondzorg', 1],
          ['medicijnen', 1],
        ]),
      }),
    ).toMatchObject({
      against: [{ code: 'other-work' }],
    })
    expect(score({ leadsElsewhere: true, links: new Map([['wondzorg', 0.1]]) })).toBeNull()
    expect(score({ leadsElsewhere: true, links: new Map([['verzorgende', 1]]) })!.against).toEqual([])
  })
  test('of a course of a few days the hours a week say nothing', () => {
    const told = score({ weeks: 0.4, hoursPerWeek: 80 }, { hoursPerWeek: 8 })!
    expect([...told.reasons, ...told.against].map(({ code }) => code as string)).not.toContain(
      'too-many-hours',
    )
  })
  test('what is known and fits beats what is unknown, and that beats what is known not to fit', () => {
    const person = { level: 'mbo-1', located: true, hoursPerWeek: 8, budget: 600, language: 'nl' } as const
    const order = (good: Partial<CourseFacts>, unknown: Partial<CourseFacts>, bad: Partial<CourseFacts>) => {
      const [a, b, c] = [good, unknown, bad].map((one) => score(one, person)!.score)
      expect([a! > b!, b! > c!]).toEqual([true, true])
    }
    order({ level: 'mbo-2' }, { level: null }, { level: 'bachelor' })
    order({ km: 3 }, { km: null }, { km: 200 })
    order({ hoursPerWeek: 8 }, { hoursPerWeek: null }, { hoursPerWeek: 40 })
    order({ nextStart: '2026-12-01' }, { nextStart: null }, { nextStart: '2027-11-01' })
    order({ languages: ['nl'] }, { languages: ['nl'], price: null }, { languages: ['en'] })
  })
})

describe('order', () => {
  const equal = ['c', 'a', 'b'].map((courseId) => score({ courseId })!)
  test('equal scores by id', () => {
    expect(ranked(equal).map(({ course: { courseId } }) => courseId)).toEqual(['a', 'b', 'c'])
  })
  test('each further course of a kind counts less, and that is in the score', () => {
    const [first, second, third] = variedRanked(equal, () => 'same', 0.9)
    expect([first!.course.courseId, second!.course.courseId]).toEqual(['a', 'b'])
    expect(second!.score).toBeCloseTo(first!.score * 0.9, 3)
    expect(third!.score).toBeCloseTo(first!.score * 0.81, 3)
  })
})

describe('what is told', () => {
  test.each([
    [{ links: new Map([['verzorgende', 1]]) }, {}, 'leads-to-target entry-level starts-soon |'],
    [{}, {}, 'closes-gap entry-level starts-soon | gap-remains'],
    [{ level: 'mbo-3' }, { level: 'mbo-2' }, 'closes-gap next-level starts-soon | gap-remains'],
    [{ level: 'mbo-4' }, { level: 'mbo-1' }, 'closes-gap starts-soon | gap-remains level-higher'],
    [{ level: 'mbo-2' }, { level: 'bachelor' }, 'closes-gap starts-soon | gap-remains level-lower'],
    [{ level: 'nt2-1' }, { level: 'bachelor' }, 'closes-gap starts-soon | gap-remains'],
    [{ km: 12 }, { located: true, level: 'mbo-2' }, 'closes-gap level-fits near starts-soon | gap-remains'],
    [
      { km: 12 },
      { located: true, distanceKm: 10, level: 'mbo-2' },
      'closes-gap level-fits starts-soon | gap-remains far',
    ],
    [
      { km: null, delivery: 'online' },
      { located: true, level: 'mbo-2' },
      'closes-gap level-fits online starts-soon | gap-remains',
    ],
    [{ price: 0, level: null }, {}, 'closes-gap free starts-soon | gap-remains'],
    [{ price: null, level: null }, {}, 'closes-gap starts-soon | gap-remains price-unknown'],
    [{ nextStart: '2027-08-01', level: null }, {}, 'closes-gap | gap-remains starts-late'],
    [{ nextStart: null, flexible: true, level: null }, {}, 'closes-gap flexible-start | gap-remains'],
    [{ nextStart: null, level: null }, {}, 'closes-gap | gap-remains start-unknown'],
    [{ languages: ['en'], level: null }, {}, 'closes-gap starts-soon | gap-remains language-other'],
    [
      { languages: ['en'], level: null },
      { language: 'en' },
      'closes-gap starts-soon language-fits | gap-remains',
    ],
  ] satisfies [Partial<CourseFacts>, Partial<Judge>, string][])('%j for %j', (facts, judge, expected) => {
    expect(codes(facts, judge).trim()).toBe(expected.trim())
  })
  test('8 months are 8 months', () => {
    expect(score({ nextStart: '2027-07-24' })!.against).toContainEqual({ code: 'starts-late', months: 7 })
    expect(score({ nextStart: '2027-08-01' })!.against).toContainEqual({ code: 'starts-late', months: 8 })
  })
})

describe('whatever the courses and the profile', () => {
  const occupations = taxonomy.occupations.map(({ id }) => id)
  const skills = taxonomy.skills.map(({ id }) => id)
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
  const someCourse = fc.record({
    courseId: fc.uuid(),
    level: maybe(fc.constantFrom(...levels)),
    delivery: maybe(fc.constantFrom(...deliveries)),
    studyForm: fc.constant(null),
    sector: maybe(fc.constantFrom(...sectors)),
    languages: fc.subarray(['nl', 'en', 'de']),
    hoursPerWeek: maybe(fc.integer({ min: 1, max: 60 })),
    weeks: maybe(fc.integer({ min: 1, max: 60 })),
    leadsElsewhere: fc.boolean(),
    price: maybe(fc.integer({ min: 0, max: 9000 })),
    nextStart: maybe(fc.constantFrom('2026-11-24', '2027-02-01', '2027-06-01', '2028-01-01')),
    flexible: fc.boolean(),
    km: maybe(fc.integer({ min: 0, max: 300 })),
    quality: fc.integer({ min: 0, max: 100 }),
    links: fc
      .dictionary(fc.constantFrom(...occupations, ...skills), fc.double({ min: 0.01, max: 1, noNaN: true }))
      .map((links) => new Map(Object.entries(links))),
  })
  const someJudge = fc.record({
    level: maybe(fc.constantFrom(...levels)),
    located: fc.boolean(),
    distanceKm: maybe(fc.integer({ min: 1, max: 500 })),
    hoursPerWeek: maybe(fc.integer({ min: 0, max: 168 })),
    delivery: maybe(fc.constantFrom(...deliveries)),
    language: maybe(fc.constantFrom('nl', 'en')),
    budget: maybe(fc.integer({ min: 0, max: 9000 })),
  })
  const someWish = fc.record({
    current: fc.option(fc.constantFrom(...occupations), { nil: undefined }),
    target: fc.option(fc.constantFrom(...occupations), { nil: undefined }),
    skills: fc.subarray(skills, { maxLength: 5 }),
  })

  test('score 0–1 with a reason, closes is part of the gap, have and gap share nothing, the order is settled', () => {
    fc.assert(
      fc.property(fc.array(someCourse, { maxLength: 12 }), someJudge, someWish, (courses, judge, chosen) => {
        for (const { basis, goals } of roundsOf(wish(chosen))) {
          const scored = courses.flatMap(
            (one) => scoreCourse(index, goals, one, about({ ...judge, basis })) ?? [],
          )
          for (const { score: value, reasons, closes, goal } of scored) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1)
            expect(reasons.length).toBeGreaterThan(0)
            expect(closes.every((one) => goal!.gap.includes(one))).toBe(true)
            expect(goal!.have.some((one) => goal!.gap.includes(one))).toBe(false)
          }
          expect(ranked(scored.toReversed())).toEqual(ranked(scored))
        }
        const varied = variedRanked(
          courses.map((one) => scoreExample(one, about({ ...judge, basis: 'broad' }))),
          ({ course: { sector } }) => sector ?? '',
          perSector,
        )
        const scores = varied.map(({ score: value }) => value)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(varied.every(({ reasons }) => reasons.length > 0)).toBe(true)
      }),
    )
  })
})
