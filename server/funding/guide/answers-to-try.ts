/** For a question: answers that lie on both sides of every limit that the rules have for it. */
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import type { SchemeSet } from '../scheme-set.ts'
import type { FactTest, Scheme, Test } from '../scheme-file.ts'

/** `value` as a request states it; for the municipality, which a postcode answers, under its own path. */
export type Try = { path: string; value: unknown }
export type Tries = (name: string) => readonly Try[]

/** Which fact the answer to a question is tried as. */
const triedAs: Readonly<Record<string, string>> = { 'person.postcode4': 'person.municipality' }
/** A code that no rule names. */
const elsewhere = '9999'

/** Prices to try where none is known: no rule names a price, an amount follows from it. */
const prices = [500, 2500]

/** Collected once per set of schemes. */
export function triesFor(schemes: SchemeSet): Tries {
  const limits = new Map<string, Set<number | string>>()
  const note = (path: string, ...values: (number | string)[]) => {
    const known = limits.get(path) ?? new Set()
    values.forEach((value) => known.add(value))
    limits.set(path, known)
  }
  schemes.list.flatMap(testsOf).forEach((test) => noteLimits(test, note))
  const found = new Map<string, readonly Try[]>()
  return (name) => {
    const path = triedAs[name] ?? name
    const known =
      found.get(name) ?? valuesOf(path, [...(limits.get(path) ?? [])]).map((value) => ({ path, value }))
    found.set(name, known)
    return known
  }
}

function valuesOf(path: string, limits: readonly (number | string)[]): unknown[] {
  const fact = factByPath.get(path)
  switch (fact?.kind) {
    case 'flag':
      return [true, false]
    case 'code':
      return [...(fact.codes ?? [])]
    case 'number':
      return around(limits.filter((limit) => typeof limit === 'number'))
    case 'money':
      return path === 'course.costInclVat'
        ? prices
        : around(limits.filter((limit) => typeof limit === 'number'))
    case 'date':
      return limits.filter((limit) => typeof limit === 'string').flatMap((day) => [addDays(day, -1), day])
    case 'text':
      return [...limits, elsewhere]
    case 'schemes':
      return [[], ...limits.map((id) => [id])]
    default:
      return []
  }
}

function around(limits: readonly number[]): number[] {
  return [...new Set(limits.flatMap((limit) => [Math.max(0, limit - 1), limit, limit + 1]))]
}

/** Every test of a scheme: of its conditions, its amounts and its audience. */
function testsOf({ audience, versions }: Scheme): Test[] {
  return [
    ...(audience === 'everyone' ? [] : [audience.test]),
    ...versions.flatMap(({ conditions, amount }) => [
      ...conditions.map(({ test }) => test),
      ...(amount && 'percent' in amount && Array.isArray(amount.percent) ? whens(amount.percent) : []),
      ...(amount && 'cap' in amount && Array.isArray(amount.cap) ? whens(amount.cap) : []),
      ...(amount?.form === 'table' ? whens(amount.byStudyYear) : []),
    ]),
  ]
}

function whens(rows: readonly { when?: Test | undefined }[]): Test[] {
  return rows.flatMap(({ when }) => (when ? [when] : []))
}

function noteLimits(test: Test, note: (path: string, ...values: (number | string)[]) => void): void {
  if ('all' in test) test.all.forEach((part) => noteLimits(part, note))
  else if ('any' in test) test.any.forEach((part) => noteLimits(part, note))
  else if ('age' in test) note('person.age', 'lt' in test ? test.lt : test.gte)
  else note(test.fact, ...valuesIn(test))
}

function valuesIn(test: FactTest): (number | string)[] {
  return Object.entries(test)
    .filter(([key]) => key !== 'fact' && key !== 'withinDays' && key !== 'monthsAgo')
    .flatMap(([, value]) => value as unknown)
    .filter((value) => typeof value === 'number' || typeof value === 'string')
}
