/**
 * Values on both sides of the limit of a test, and what the test says of a value. Made from the operator and the limit
 * in the scheme file alone: this is a second reading of the rules, on purpose without the evaluator's.
 */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { derivedFacts } from '../judge.ts'
import { factOf, type Leaf } from './leaves.ts'

/** The days that tests look at beside the value. */
export type Days = { asOf: string; start: string | undefined }
export type Sides = { inside: unknown[]; outside: unknown[] }

/**
 * The nearest values for which a test holds and does not; of a list of codes all of them. A list of schemes keeps what
 * else is in it `now`.
 */
export function sidesOf(leaf: Leaf, days: Days, now: unknown = []): Sides {
  if ('age' in leaf) return ageSides(leaf, days)
  if (leaf.fact === derivedFacts.started) return startedSides('eq' in leaf && leaf.eq === true, days)
  if ('eq' in leaf && typeof leaf.eq === 'number')
    return { inside: [leaf.eq], outside: [leaf.eq + step(leaf.fact)] }
  if ('eq' in leaf) return codeSides(leaf.fact, [leaf.eq])
  if ('in' in leaf) return codeSides(leaf.fact, leaf.in)
  if ('lt' in leaf) return { inside: [under(leaf.fact, leaf.lt)], outside: [leaf.lt] }
  if ('lte' in leaf) return { inside: [leaf.lte], outside: [over(leaf.fact, leaf.lte)] }
  if ('gt' in leaf) return { inside: [over(leaf.fact, leaf.gt)], outside: [leaf.gt] }
  if ('gte' in leaf) return { inside: [leaf.gte], outside: [under(leaf.fact, leaf.gte)] }
  if ('onOrAfter' in leaf) return { inside: [leaf.onOrAfter], outside: [addDays(leaf.onOrAfter, -1)] }
  if ('onOrBefore' in leaf) return { inside: [leaf.onOrBefore], outside: [addDays(leaf.onOrBefore, 1)] }
  if ('withinDays' in leaf) return dayAfter(addDays(days.asOf, leaf.withinDays))
  if ('monthsAgo' in leaf) return dayAfter(monthsBefore(days.asOf, leaf.monthsAgo))
  return listSides(leaf, now as string[])
}

/** Whether a test holds for a value of its fact. */
export function says(leaf: Leaf, value: unknown, days: Days): boolean {
  if ('age' in leaf) {
    const day = leaf.age === 'asOf' ? days.asOf : (days.start ?? days.asOf)
    const age = yearsBetween(value as string, day)
    return 'lt' in leaf ? age < leaf.lt : age >= leaf.gte
  }
  if (leaf.fact === derivedFacts.started) return String(value) <= days.asOf === ('eq' in leaf && leaf.eq)
  if ('eq' in leaf) return value === leaf.eq
  if ('in' in leaf) return leaf.in.includes(value as string)
  if ('lt' in leaf) return Number(value) < leaf.lt
  if ('lte' in leaf) return Number(value) <= leaf.lte
  if ('gt' in leaf) return Number(value) > leaf.gt
  if ('gte' in leaf) return Number(value) >= leaf.gte
  if ('onOrAfter' in leaf) return String(value) >= leaf.onOrAfter
  if ('onOrBefore' in leaf) return String(value) <= leaf.onOrBefore
  if ('withinDays' in leaf) return String(value) <= addDays(days.asOf, leaf.withinDays)
  if ('monthsAgo' in leaf) return String(value) <= monthsBefore(days.asOf, leaf.monthsAgo)
  const ids = value as string[]
  if ('containsAny' in leaf) return ids.some((id) => leaf.containsAny.includes(id))
  return !ids.some((id) => leaf.containsNone.includes(id))
}

/** Values to choose from where a fact only has to fit. */
export function poolOf(fact: string, days: Days): unknown[] {
  const known = factByPath.get(fact)
  if (fact === 'person.birthDate') return [40, 66, 28, 22, 17].map((age) => yearsBefore(days.asOf, age))
  if (fact === 'course.startDate') return [30, 1, 0, -30].map((later) => addDays(days.asOf, later))
  if (fact === 'person.municipality') return ['0344', '0355']
  if (known?.kind === 'flag') return [true, false]
  if (known?.kind === 'code') return [...(known.codes ?? [])]
  return known?.kind === 'schemes' ? [[]] : []
}

/** The birthday before `day` on which somebody becomes that old. */
export function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
}

function yearsBetween(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

function monthsBefore(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  const month = String((at % 12) + 1).padStart(2, '0')
  return `${Math.floor(at / 12)}-${month}${day.slice(7)}`
}

function ageSides(leaf: Extract<Leaf, { age: string }>, days: Days): Sides {
  const day = leaf.age === 'asOf' ? days.asOf : (days.start ?? days.asOf)
  const birthday = yearsBefore(day, 'lt' in leaf ? leaf.lt : leaf.gte)
  const tooYoung = addDays(birthday, 1)
  return 'lt' in leaf
    ? { inside: [tooYoung], outside: [birthday] }
    : { inside: [birthday], outside: [tooYoung] }
}

function startedSides(wanted: boolean, { asOf }: Days): Sides {
  const [today, tomorrow] = [[asOf], [addDays(asOf, 1)]]
  return wanted ? { inside: today, outside: tomorrow } : { inside: tomorrow, outside: today }
}

function codeSides(fact: string, wanted: readonly unknown[]): Sides {
  const known = factByPath.get(fact)
  const all: readonly unknown[] = known?.kind === 'flag' ? [true, false] : (known?.codes ?? ['0355'])
  return { inside: [...wanted], outside: all.filter((value) => !wanted.includes(value)) }
}

function listSides(leaf: Leaf, now: readonly string[]): Sides {
  const named = 'containsAny' in leaf ? leaf.containsAny : 'containsNone' in leaf ? leaf.containsNone : []
  const rest = now.filter((id) => !named.includes(id))
  const other = schemeIds.filter((id) => ![...named, ...rest].includes(id)).slice(-1)
  const hit = named.map((id) => [...rest, id])
  const miss = [rest, [...rest, ...other]]
  return 'containsAny' in leaf ? { inside: hit, outside: miss } : { inside: miss, outside: hit }
}

function dayAfter(day: string): Sides {
  return { inside: [day], outside: [addDays(day, 1)] }
}

/** The least by which values of a fact differ: a cent, one, or a tenth where parts are told. */
function step(fact: string): number {
  if (fact === derivedFacts.learnerCost || factByPath.get(fact)?.kind === 'money') return 0.01
  const whole = factByPath.get(fact)?.schema.safeParse(0.5).success === false
  return whole ? 1 : 0.1
}

function under(fact: string, limit: number): number {
  return Math.round((limit - step(fact)) * 100) / 100
}

function over(fact: string, limit: number): number {
  return Math.round((limit + step(fact)) * 100) / 100
}

/** A value as it is shown in a table. */
export function shown(leaf: Leaf, value: unknown): string {
  const text = Array.isArray(value) ? `[${value.join(' ')}]` : String(value)
  return `${factOf(leaf)} = ${text}`
}
