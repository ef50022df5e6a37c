/**
 * For every test of every condition: questions that differ in one fact only, on both sides of its limit and without it,
 * while the rest of the scheme holds. What must come of them follows from the limit, not from the evaluator.
 */
import { factsOf, type Question } from '../facts.ts'
import type { Condition, Scheme, Version } from '../scheme-file.ts'
import { factOf, type Leaf, type Need, needsAround, product, waysToHold } from './leaves.ts'
import type { Side } from './probe.ts'
import { daysOf, inTheWay, meets, questionOf, type Situation, situations, without } from './situations.ts'
import { says, shown, sidesOf } from './values.ts'

export type ConditionProbe = {
  scheme: Scheme
  version: number
  condition: number
  /** The reason that must be given where the condition fails. */
  code: string
  /** Reasons that then follow from it, because a fact that it rules out makes another condition fail too. */
  also: string[]
  soft: boolean
  side: Side
  fact: string
  what: string
  question: Question
}

/** Enough situations to find every value of a list of codes in one of them. */
const mostSituations = 30

export function conditionProbes(scheme: Scheme): ConditionProbe[] {
  return scheme.versions.flatMap((version, at) =>
    version.conditions.flatMap((condition, index) => {
      const ways = waysToHold(condition.test)
      return ways.flatMap((way) =>
        way.flatMap((leaf) =>
          probesOf(scheme, version, condition, way, leaf).map((probe) => ({
            scheme,
            version: at,
            condition: index,
            code: condition.code,
            soft: condition.soft,
            fact: factOf(leaf),
            ...probe,
          })),
        ),
      )
    }),
  )
}

type Found = Pick<ConditionProbe, 'side' | 'what' | 'question' | 'also'>

function probesOf(scheme: Scheme, version: Version, condition: Condition, way: Leaf[], leaf: Leaf): Found[] {
  const found = new Map<string, Found>()
  const keep = (side: Side, what: string, situation: Situation, also: string[] = []) => {
    const key = `${side} ${what}`
    if (!found.has(key)) found.set(key, { side, what, question: questionOf(situation), also })
  }
  const fact = factOf(leaf)
  let entangled: (() => void) | undefined
  let tried = 0
  for (const { situation, needs } of situationsAround(scheme, version, condition, way, leaf)) {
    const { asOf, known } = situation
    const days = { asOf, start: known['course.startDate'] as string | undefined }
    const { inside, outside } = sidesOf(leaf, days, known[fact])
    for (const value of [...inside, ...outside]) {
      const truth = says(leaf, value, days)
      const side = truth ? 'holds' : 'fails'
      const what = shown(leaf, value)
      if (found.has(`${side} ${what}`)) continue
      const other = { asOf, known: { ...known, [fact]: value } }
      if (fact === 'course.startDate' && !isWithin(version, scheme, asOf, String(value))) continue
      if (!meets(other, [...needs, { leaf, truth }])) continue
      const ruledOut = inTheWay(other)
      if (ruledOut.length === 0) keep(side, what, other)
      else if (!truth && !ruledOut.includes(fact)) {
        entangled ??= () => keep(side, what, without(other, ruledOut), codesAbout(version, ruledOut))
      }
    }
    const open = without(situation, [fact])
    if (isUnknown(open, fact)) keep('unknown', `${fact} unknown`, open)
    if (++tried >= mostSituations) break
  }
  if (![...found.values()].some(({ side }) => side === 'fails')) entangled?.()
  return [...found.values()]
}

/** Codes of the conditions that look at one of the facts. */
function codesAbout({ conditions }: Version, facts: readonly string[]): string[] {
  return conditions
    .filter(({ test }) =>
      waysToHold(test)
        .flat()
        .some((leaf) => facts.includes(factOf(leaf))),
    )
    .map(({ code }) => code)
}

/** Situations in which all conditions hold, and this one only because of one of its tests. */
function* situationsAround(
  scheme: Scheme,
  version: Version,
  condition: Condition,
  way: Leaf[],
  leaf: Leaf,
): Generator<{ situation: Situation; needs: Need[] }> {
  const others = version.conditions.filter((other) => other !== condition)
  const rest = product(others.map(({ test }) => waysToHold(test)))
  for (const asOf of daysOf(version, scheme)) {
    for (const around of needsAround(condition.test, way, leaf)) {
      for (const chosen of rest) {
        const needs = [...around, ...chosen.flat().map((one): Need => ({ leaf: one, truth: true }))]
        let each = 0
        for (const situation of situations([...needs, { leaf, truth: true }], asOf, scheme)) {
          const start = situation.known['course.startDate'] as string | undefined
          if (!isWithin(version, scheme, asOf, start)) continue
          yield { situation, needs }
          if (++each >= 4) break
        }
      }
    }
  }
}

/** Whether a question of that day is judged by this version. */
function isWithin(
  { from, until }: Version,
  scheme: Scheme,
  asOf: string,
  start: string | undefined,
): boolean {
  const day = scheme.versionBy === 'course-start' && start !== undefined && start > asOf ? start : asOf
  return (from === null || from <= day) && (until === null || day < until)
}

/** A fact can follow from others although nobody states it. */
function isUnknown(situation: Situation, fact: string): boolean {
  const facts = factsOf(questionOf(situation))
  return fact === 'person.birthDate' ? facts.age === null : facts.values[fact] === undefined
}
