/** Why an answer is what it is: every condition with the facts it looks at, and when outcomes change over time. */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { decimalText } from '@stapwijzer/shared/domain/money/cents.ts'
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import { ageOn } from './age.ts'
import { judgeConditions } from './decide.ts'
import { type Evaluated, evaluateAll } from './evaluate.ts'
import { type Facts, factsOf, type Question } from './facts.ts'
import { derivedFacts, factsIn } from './judge.ts'
import { ruleInWords } from './rule-words.ts'
import type { SchemeSet } from './scheme-set.ts'

/** One block of lines a scheme, for people. */
export function explain(question: Question, schemes: SchemeSet): string {
  const facts = factsOf(question)
  return evaluateAll(schemes, facts)
    .map((one) => explainOne(one, facts, schemes))
    .join('\n\n')
}

function explainOne({ scheme, decision, amount }: Evaluated, facts: Facts, schemes: SchemeSet): string {
  const { version, outcome, reasons, missing, actBy } = decision
  const conditions = judgeConditions(version, facts).map(({ condition, truth }) => {
    const mark = truth === null ? '?' : truth ? '+' : condition.soft ? '~' : '-'
    const values = [...new Set(factsIn(condition.test))].map((path) => `${path} = ${valueOf(path, facts)}`)
    return `  ${mark} ${condition.code}: ${ruleInWords(condition.test, schemes.nameOf)} [${values.join(', ')}]`
  })
  const euros = (cents: number | null) => (cents === null ? 'unknown' : decimalText(cents))
  return [
    `${scheme.id}: ${outcome} (${reasons.map(({ code }) => code).join(', ')})`,
    `  version ${version.from ?? 'always'} to ${version.until ?? 'open'}, ${version.evidence}`,
    ...conditions,
    ...(missing.length > 0 ? [`  missing: ${missing.join(', ')}`] : []),
    ...(actBy ? [`  act by ${actBy.date} (${actBy.kind})`] : []),
    ...(amount
      ? [`  amount ${euros(amount.min)} to ${euros(amount.max)} (${amount.kind} for ${amount.covers})`]
      : []),
  ].join('\n')
}

function valueOf(path: string, facts: Facts): string {
  if (path === 'person.birthDate') {
    const age = ageOn(facts.age, facts.asOf, facts.asOf)
    return age ? `age ${age.low}${age.high > age.low ? ` to ${age.high}` : ''} on ${facts.asOf}` : 'unknown'
  }
  if (path === derivedFacts.learnerCost) {
    const cost = facts.certainCost
    return cost ? `${decimalText(cost.low)} to ${decimalText(cost.high)}` : 'unknown'
  }
  const value = facts.values[path]
  if (value === undefined) return 'unknown'
  if (factByPath.get(path)?.kind === 'money') return decimalText(value as number)
  return Array.isArray(value) ? `[${value.join(' ')}]` : String(value)
}

export type Change = { date: string; scheme: string; from: string; to: string }

/** The days, after the first, on which the outcome of a scheme becomes another one; both days included. */
export function replay(question: Question, schemes: SchemeSet, from: string, to: string): Change[] {
  const changes: Change[] = []
  let before: Map<string, string> | undefined
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const now = new Map<string, string>(
      evaluateAll(schemes, factsOf({ ...question, asOf: day })).map(({ scheme, decision }) => [
        scheme.id,
        decision.outcome,
      ]),
    )
    for (const [scheme, outcome] of now) {
      const was = before?.get(scheme)
      if (was !== undefined && was !== outcome) changes.push({ date: day, scheme, from: was, to: outcome })
    }
    before = now
  }
  return changes
}
