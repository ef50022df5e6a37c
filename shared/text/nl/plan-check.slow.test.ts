/** What holds for the check of every plan that the interface takes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../domain/calendar.ts'
import { levels } from '../../domain/codes.ts'
import { actByKinds, applicants } from '../../domain/funding/scheme.ts'
import { schemeIds } from '../../domain/schemes.ts'
import { sampleOffering } from '../../domain/testing.ts'
import { cpuMs } from '../../domain/testing-cpu.ts'
import { checkPlan } from '../../domain/plan/check.ts'
import type { CheckContext } from '../../domain/plan/context.ts'
import { severities } from '../../domain/plan/finding.ts'
import { mostSteps } from '../../domain/plan/plan-fields.ts'
import { PlanBody, stepKinds, type StepBody } from '../../domain/plan/plan.ts'
import { planOf } from '../../domain/plan/plan-of.ts'
import type { StepCourse } from '../../domain/plan/step-facts.ts'
import { course, today } from '../../domain/plan/testing.ts'
import { findingText, mendText } from './plan-check.ts'

const runs = { numRuns: 1000 }
const orNull = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null })
/** Mostly near today, sometimes as far as a plan may go. */
const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -60, max: 900 }).map((days) => addDays(today, days)) },
  { weight: 1, arbitrary: fc.constantFrom('1900-01-01', '2028-02-29', '2099-12-31') },
)
const cents = fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom(0, 1, 1_000_000_000))
const weeks = fc.constantFrom(0, 0.4, 1, 3.9, 4, 10, 52, 2000)
const hours = fc.constantFrom(0, 0.1, 4, 7.5, 168)
const ids = ['a', 'b', 'c', '__proto__', 'constructor']

const stepOf = (size: number) => (index: number) =>
  fc
    .record({
      kind: fc.constantFrom(...stepKinds),
      courseId: fc.constantFrom(...ids, 'unknown'),
      offeringId: orNull(fc.constantFrom('o1', 'o2', 'gone')),
      start: orNull(day),
      weeks: orNull(weeks),
      hoursPerWeek: orNull(hours),
      cost: orNull(cents.map((value) => value / 100)),
      after: orNull(fc.subarray(Array.from({ length: size }, (_, at) => at).filter((at) => at !== index))),
    })
    .map(({ kind, courseId, offeringId, ...rest }): StepBody =>
      kind === 'course' ? { kind, courseId, offeringId, ...rest } : { kind, title: 'Stap', ...rest },
    )
const body: fc.Arbitrary<PlanBody> = fc.integer({ min: 0, max: 8 }).chain((size) =>
  fc.record({
    title: fc.constant('Plan'),
    goal: orNull(fc.constantFrom('', ' ', 'Iets')),
    targetOccupation: orNull(fc.constant('o')),
    hoursPerWeek: orNull(hours),
    budget: orNull(cents.map((value) => value / 100)),
    level: orNull(fc.constantFrom(...levels)),
    travelKm: orNull(fc.constantFrom(0, 20, 500)),
    items: fc.tuple(...Array.from({ length: size }, (_, index) => stepOf(size)(index))),
  }),
)

const price = fc.oneof(
  fc.constant({ status: 'unknown' as const, amount: null, currency: null, vatIncluded: null }),
  fc.record({
    status: fc.constant('known' as const),
    amount: fc.constantFrom('0.01', '495.00', '9999999.99'),
    currency: fc.constant('EUR' as const),
    vatIncluded: orNull(fc.boolean()),
  }),
)
const offering = (id: string) =>
  fc
    .record({
      start: orNull(day),
      enrolUntil: orNull(day),
      seats: orNull(fc.constantFrom(0, 1)),
      state: fc.constantFrom('open' as const, 'closed' as const, 'cancelled' as const, 'unknown' as const),
      price,
    })
    .map((changes) => sampleOffering({ id, ...changes }))
const anyCourse: fc.Arbitrary<StepCourse> = fc
  .record({
    withdrawn: fc.boolean(),
    level: orNull(fc.constantFrom(...levels)),
    duration: orNull(weeks.map((value) => ({ value, unit: 'weeks' as const, weeks: value }))),
    entryRequirements: orNull(fc.constantFrom('', 'Geen', 'Rijbewijs B')),
    flexibleStart: orNull(fc.boolean()),
    price,
    offerings: fc.tuple(offering('o1'), offering('o2')),
  })
  .map(course)
const courses = fc
  .tuple(...ids.map((id) => fc.tuple(fc.constant(id), anyCourse)))
  .map((entries) => new Map(entries))

const scheme = fc.record({
  id: fc.constantFrom(...schemeIds),
  name: fc.constantFrom('A', 'B', 'C'),
  applicant: fc.constantFrom(...applicants),
  likely: fc.boolean(),
  beforeStart: fc.boolean(),
  missed: fc.boolean(),
  actBy: orNull(fc.record({ date: day, kind: fc.constantFrom(...actByKinds) })),
  amount: orNull(fc.record({ min: orNull(cents), max: orNull(cents) })),
})
const context: fc.Arbitrary<CheckContext> = fc.record({
  today: fc.constant(today),
  expires: orNull(day),
  distances: orNull(fc.dictionary(fc.constantFrom(...ids), orNull(fc.constantFrom(0, 20, 20.1, 300)))),
  goal: orNull(
    fc.oneof(
      fc.constant({ state: 'gone' as const }),
      fc
        .array(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }), { maxLength: 8 })
        .map((closed) => ({
          ...{ state: 'known' as const, id: 'o', label: 'Kok' },
          skills: closed.map((closedBy, at) => ({ id: `s${at}`, label: `vaardigheid ${at}`, closedBy })),
        })),
    ),
  ),
  funding: orNull(
    fc.array(
      fc.record({
        item: fc.integer({ min: 0, max: 60 }),
        net: orNull(fc.tuple(cents, cents).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))),
        schemes: fc.array(scheme, { maxLength: 4 }),
      }),
      { maxLength: 6 },
    ),
  ),
  seen: orNull(
    fc.dictionary(
      fc.constantFrom(...ids),
      fc.record({
        since: fc.constant(today),
        title: fc.constantFrom('Oud', 'Boekhouden voor beginners'),
        cents: orNull(cents),
        weeks: orNull(weeks),
        hoursPerWeek: orNull(hours),
        level: orNull(fc.constantFrom(...levels)),
        starts: fc.dictionary(fc.constantFrom('o1', 'o2'), orNull(day)),
      }),
    ),
  ),
})
const anything = fc.tuple(body, courses, context)

describe('for every plan', () => {
  test('the generator gives plans that the interface takes', () => {
    fc.assert(
      fc.property(body, (made) => PlanBody.safeParse(made).success),
      { numRuns: 500 },
    )
  })

  test('the check answers, the same each time, and changes nothing', () => {
    fc.assert(
      fc.property(anything, ([made, known, about]) => {
        const plan = planOf(made)
        const before = JSON.stringify([plan, [...known], about])
        const first = JSON.stringify(checkPlan(plan, known, about))
        expect(JSON.stringify(checkPlan(plan, known, about))).toBe(first)
        expect(JSON.stringify([plan, [...known], about])).toBe(before)
      }),
      runs,
    )
  })

  test('findings are sorted, about steps that are there, and each conflict is one of them', () => {
    fc.assert(
      fc.property(anything, ([made, known, about]) => {
        const { findings, conflicts, weeks, money, years } = checkPlan(planOf(made), known, about)
        const inPlan = (item: number) => item >= 0 && item < made.items.length
        const ranks = findings.map(({ severity }) => severities.indexOf(severity))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        for (const { items } of [...findings, ...weeks]) {
          expect(items.every(inPlan)).toBe(true)
          expect(new Set(items).size).toBe(items.length)
        }
        const place = ({ code, items }: { code: string; items: number[] }) => `${code} ${items.join()}`
        const told = findings.map(place)
        for (const conflict of conflicts) expect(told).toContain(place(conflict))
        expect(money).toHaveLength(made.items.length)
        expect(new Set(years.map(({ year }) => year)).size).toBe(years.length)
      }),
      runs,
    )
  })

  test('every finding has words, without a code, a raw day or nothing', () => {
    const raw = /null|undefined|NaN|Infinity|\d{4}-\d\d-\d\d|mbo-\d/
    fc.assert(
      fc.property(anything, ([made, known, about]) => {
        const plan = planOf(made)
        const { findings } = checkPlan(plan, known, about)
        const texts = findings.flatMap((one) => [findingText(one, () => null), mendText(one)])
        for (const text of texts) expect(text).not.toMatch(raw)
        expect(texts.filter((text) => text.trim() === '')).toEqual([])
      }),
      runs,
    )
  })

  test('the years add up to the plan, and no sum is off by a part of a cent', () => {
    fc.assert(
      fc.property(anything, ([made, known, about]) => {
        const { totals, years, money, netPrice } = checkPlan(planOf(made), known, about)
        const inCents = (amount: string) => BigInt(amount.replace('.', ''))
        const all = money.reduce((sum, { price }) => sum + (price === null ? 0n : inCents(price)), 0n)
        expect(years.reduce((sum, { known: part }) => sum + inCents(part), 0n)).toBe(all)
        expect(inCents(totals.price.known)).toBe(all)
        if (netPrice) expect(inCents(netPrice.min) <= inCents(netPrice.max)).toBe(true)
      }),
      runs,
    )
  })

  test('runs of weeks follow each other, from Monday to Monday, and never rise above the peak', () => {
    fc.assert(
      fc.property(anything, ([made, known, about]) => {
        const { weeks, totals } = checkPlan(planOf(made), known, about)
        weeks.forEach(({ from, until, hours }, index) => {
          expect([from, until].map((text) => new Date(text).getUTCDay())).toEqual([1, 1])
          expect(from < until && from >= (weeks[index - 1]?.until ?? '')).toBe(true)
          expect(hours).toBeLessThanOrEqual(totals.peakHoursPerWeek ?? 0)
        })
      }),
      runs,
    )
  })

  test('a step less: nothing points beyond the plan', () => {
    const withStep = anything.filter(([made]) => made.items.length > 0)
    fc.assert(
      fc.property(withStep, fc.nat(), ([made, known, about], at) => {
        const gone = at % made.items.length
        const kept = made.items.filter((_, index) => index !== gone)
        const items = kept.map((step) => ({ ...step, after: null }))
        const plan = planOf({ ...made, items })
        const { findings, weeks, money, requirements } = checkPlan(plan, known, about)
        const all = [...findings, ...weeks].flatMap((one) => one.items)
        const single = [...money, ...requirements].map(({ item }) => item)
        expect([...all, ...single].every((item) => item < items.length)).toBe(true)
      }),
      runs,
    )
  })
})

test('fifty full steps are checked ten times within two seconds', () => {
  const [known] = fc.sample(courses, { numRuns: 1, seed: 1 })
  const [about] = fc.sample(context, { numRuns: 1, seed: 5 })
  const items = fc.sample(stepOf(mostSteps)(-1), { numRuns: mostSteps, seed: 3 })
  const plan = planOf({ title: 'Plan', items: items.map((step) => ({ ...step, after: null })) })
  const time = cpuMs(() => {
    for (let round = 0; round < 10; round += 1) checkPlan(plan, known!, about!)
  })
  expect(time).toBeLessThan(2000)
})
