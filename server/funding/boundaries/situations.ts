/** Finds questions in which given tests say what they must: by choosing a fitting value for every fact they look at. */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { contradictions } from '../contradictions.ts'
import type { Question } from '../facts.ts'
import type { Scheme, Version } from '../scheme-file.ts'
import { windowState } from '../windows.ts'
import { factOf, type Need } from './leaves.ts'
import { type Days, poolOf, says, sidesOf } from './values.ts'

/** Facts by path, of all three groups. */
export type Known = Readonly<Record<string, unknown>>
export type Situation = { asOf: string; known: Known }

const mostTried = 400

/** Situations in which every need is met; lazily, the simplest first. */
export function* situations(needs: readonly Need[], asOf: string, scheme: Scheme): Generator<Situation> {
  const byFact = Map.groupBy(needs, ({ leaf }) => factOf(leaf))
  const needsStart = needs.some(({ leaf }) => 'age' in leaf && leaf.age === 'start')
  const wantsStart = byFact.has('course.startDate') || needsStart || scheme.versionBy === 'course-start'
  const fitting = (fact: string, days: Days) => {
    const own = byFact.get(fact) ?? []
    const near = own.flatMap(({ leaf }) => {
      const { inside, outside } = sidesOf(leaf, days)
      return [...inside, ...outside]
    })
    const values = [...new Set([...poolOf(fact, days), ...near])]
    return values.filter((value) => own.every(({ leaf, truth }) => says(leaf, value, days) === truth))
  }
  const starts = wantsStart ? fitting('course.startDate', { asOf, start: undefined }) : [undefined]
  for (const start of starts as (string | undefined)[]) {
    const facts = [...byFact.keys()].filter((fact) => fact !== 'course.startDate')
    const choices = facts.map((fact) => fitting(fact, { asOf, start }))
    let tried = 0
    for (const values of combinations(choices)) {
      if (tried++ > mostTried) break
      const known = Object.fromEntries(facts.map((fact, at) => [fact, values[at]]))
      const situation = { asOf, known: start === undefined ? known : { ...known, 'course.startDate': start } }
      if (inTheWay(situation).length === 0) yield situation
    }
  }
}

/** Whether all needs are met. */
export function meets({ asOf, known }: Situation, needs: readonly Need[]): boolean {
  const days = { asOf, start: known['course.startDate'] as string | undefined }
  return needs.every(({ leaf, truth }) => says(leaf, known[factOf(leaf)], days) === truth)
}

/** The facts that cannot be true beside the others. */
export function inTheWay(situation: Situation): string[] {
  const { person, course, asOf } = questionOf(situation)
  return contradictions(person, course, asOf).map(({ path }) => path)
}

export function without({ asOf, known }: Situation, facts: readonly string[]): Situation {
  return { asOf, known: Object.fromEntries(Object.entries(known).filter(([path]) => !facts.includes(path))) }
}

export function questionOf({ asOf, known }: Situation): Question {
  const group = (name: string) =>
    Object.fromEntries(
      Object.entries(known).flatMap(([path, value]) =>
        path.startsWith(`${name}.`) ? [[path.slice(name.length + 1), value]] : [],
      ),
    )
  const course = group('course')
  // Where the price matters, the learner pays it.
  const paid = 'costInclVat' in course ? { paidByOther: 'none', ...course } : course
  return { asOf, person: group('person'), employer: group('employer'), course: paid }
}

/** Days on which a version can be asked about, the best first: open, sure, and not on an edge. */
export function daysOf(version: Version, scheme: Scheme): string[] {
  const first = later(version.from, '2015-01-01')
  const last = version.until === null ? '2026-11-24' : addDays(version.until, -1)
  const windows = (version.windows ?? []).map(([, end]) => end)
  const yearly = version.yearly ? [`${first.slice(0, 4)}-${version.yearly[1]}`] : []
  const lead = scheme.versionBy === 'course-start' ? [addDays(first, 40)] : []
  return [...windows.toReversed(), ...yearly, ...lead, last, addDays(first, 400), first].filter(
    (day) => day >= first && day <= last && (windows.length + yearly.length === 0 || isOpen(version, day)),
  )
}

function isOpen(version: Version, day: string): boolean {
  return windowState(version, day).state === 'open'
}

function later(from: string | null, floor: string): string {
  return from !== null && from > floor ? from : floor
}

/** Every choice of one from each list, without holding them all. */
function* combinations(lists: readonly (readonly unknown[])[]): Generator<unknown[]> {
  const [first, ...rest] = lists
  if (!first) {
    yield []
    return
  }
  for (const tail of combinations(rest)) for (const value of first) yield [value, ...tail]
}
