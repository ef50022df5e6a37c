/** Judges one test on the facts: true, false, or null when a fact that decides it is unknown. */
import { addDays, addMonths } from '@stapwijzer/shared/domain/calendar.ts'
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import { atLeast, ageOn, below } from './age.ts'
import { type Facts, type FactValue, learnerCostGaps } from './facts.ts'
import type { FactTest, Test } from './scheme-file.ts'
import { studyYearStart } from './study-year.ts'
import { all, any, type Truth } from './truth.ts'

/** Facts that rules may use although nobody states them: they follow from others. */
export const derivedFacts = { started: 'course.started', learnerCost: 'course.learnerCost' } as const

/** `studyYearFrom` (MM-DD) is needed only by tests on the age at the start of the study year. */
export function judge(test: Test, facts: Facts, studyYearFrom?: string): Truth {
  if ('all' in test) return all(test.all.map((part) => judge(part, facts, studyYearFrom)))
  if ('any' in test) return any(test.any.map((part) => judge(part, facts, studyYearFrom)))
  if ('age' in test) {
    const day = ageDay(test.age, facts, studyYearFrom)
    const age = day === undefined ? undefined : ageOn(facts.age, facts.asOf, day)
    return 'lt' in test ? below(age, test.lt) : atLeast(age, test.gte)
  }
  if (test.fact === derivedFacts.learnerCost) return judgeLearnerCost(test, facts)
  const value = facts.values[test.fact]
  return value === undefined ? null : holds(test, value, facts.asOf)
}

/** The unknown facts that leave a test undecided, in the order of the test; empty when it is decided. */
export function undecidedFacts(test: Test, facts: Facts): string[] {
  if (judge(test, facts) !== null) return []
  if ('all' in test) return test.all.flatMap((part) => undecidedFacts(part, facts))
  if ('any' in test) return test.any.flatMap((part) => undecidedFacts(part, facts))
  if ('age' in test) {
    const exact = facts.age !== null && 'birthDate' in facts.age
    return [
      ...(exact ? [] : ['person.birthDate']),
      ...(test.age !== 'asOf' && facts.start === undefined ? ['course.startDate'] : []),
    ]
  }
  if (test.fact === derivedFacts.started) return ['course.startDate']
  return test.fact === derivedFacts.learnerCost ? learnerCostGaps(facts) : [test.fact]
}

/** The facts that a test looks at. */
export function factsIn(test: Test): string[] {
  if ('all' in test) return test.all.flatMap(factsIn)
  if ('any' in test) return test.any.flatMap(factsIn)
  if ('age' in test) return ['person.birthDate']
  return [test.fact]
}

function ageDay(
  day: 'asOf' | 'start' | 'study-year',
  facts: Facts,
  studyYearFrom: string | undefined,
): string | undefined {
  if (day === 'asOf') return facts.asOf
  if (day === 'start' || facts.start === undefined || studyYearFrom === undefined) return facts.start
  return studyYearStart(facts.start, studyYearFrom)
}

function holds(test: FactTest, value: FactValue, asOf: string): boolean {
  if ('eq' in test) return value === bound(test.fact, test.eq)
  if ('in' in test) return test.in.some((option) => value === bound(test.fact, option))
  if ('lt' in test) return Number(value) < bound(test.fact, test.lt)
  if ('lte' in test) return Number(value) <= bound(test.fact, test.lte)
  if ('gt' in test) return Number(value) > bound(test.fact, test.gt)
  if ('gte' in test) return Number(value) >= bound(test.fact, test.gte)
  if ('onOrAfter' in test) return value >= test.onOrAfter
  if ('onOrBefore' in test) return value <= test.onOrBefore
  if ('withinDays' in test) return value <= addDays(asOf, test.withinDays)
  if ('monthsAgo' in test) return addMonths(value as string, test.monthsAgo) <= asOf
  const ids = value as readonly string[]
  if ('containsAny' in test) return test.containsAny.some((id) => ids.includes(id))
  return !test.containsNone.some((id) => ids.includes(id))
}

/** A limit in a scheme file is in euros, facts are in cents. */
function bound<T extends string | boolean | number>(fact: string, limit: T): T {
  return typeof limit === 'number' && factByPath.get(fact)?.kind === 'money'
    ? (Math.round(limit * 100) as T)
    : limit
}

/** The learner's cost can be a range: decided only when both ends say the same. */
function judgeLearnerCost(test: FactTest, facts: Facts): Truth {
  const cost = facts.certainCost
  if (cost === undefined) return null
  const atEnd = (end: number): boolean => {
    if ('gt' in test) return end > Math.round(test.gt * 100)
    if ('gte' in test) return end >= Math.round(test.gte * 100)
    if ('lt' in test) return end < Math.round(test.lt * 100)
    return 'lte' in test && end <= Math.round(test.lte * 100)
  }
  const low = atEnd(cost.low)
  return low === atEnd(cost.high) ? low : null
}
