/** Why an answer is what it is: every condition with the facts it looks at, and when outcomes change over time. */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { decimalText } from '@stapwijzer/shared/domain/money/cents.ts'
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import { ageOn } from './age.ts'
import { decide, type Decision, judgeConditions } from './decide.ts'
import { type Evaluated, evaluateAll } from './evaluate.ts'
import { type Facts, factsOf, type Question } from './facts.ts'
import { derivedFacts, factsIn } from './judge.ts'
import { ruleInWords } from './rule-words.ts'
import type { Scheme } from './scheme-file.ts'
import type { SchemeSet } from './scheme-set.ts'

export type ExplainedCondition = {
  code: string
  soft: boolean
  /** null: a fact that decides it is unknown. */
  holds: boolean | null
  rule: string
  facts: { fact: string; value: string }[]
}
export type Explained = {
  scheme: string
  outcome: string
  /** In one sentence, why. */
  why: string
  reasons: string[]
  version: { from: string | null; until: string | null; evidence: string }
  conditions: ExplainedCondition[]
  missing: string[]
  actBy: { date: string; kind: string } | null
  amount: { min: string | null; max: string | null; kind: string; covers: string } | null
}

/** Every scheme, by id. */
export function explain(question: Question, schemes: SchemeSet): Explained[] {
  const facts = factsOf(question)
  return evaluateAll(schemes, facts).map((one) => explainOne(one, facts, schemes))
}

function explainOne({ scheme, decision, amount }: Evaluated, facts: Facts, schemes: SchemeSet): Explained {
  const { version, outcome, reasons, missing, actBy } = decision
  const conditions = judgeConditions(version, facts).map(({ condition, truth }) => ({
    code: condition.code,
    soft: condition.soft,
    holds: truth,
    rule: ruleInWords(condition.test, schemes.nameOf),
    facts: [...new Set(factsIn(condition.test))].map((fact) => ({ fact, value: valueOf(fact, facts) })),
  }))
  const euros = (cents: number | null) => (cents === null ? null : decimalText(cents))
  return {
    scheme: scheme.id,
    outcome,
    why: whyOf(scheme, decision),
    reasons: reasons.map(({ code }) => code),
    version: { from: version.from, until: version.until, evidence: version.evidence },
    conditions,
    missing,
    actBy,
    amount: amount && {
      ...{ min: euros(amount.min), max: euros(amount.max) },
      ...{ kind: amount.kind, covers: amount.covers },
    },
  }
}

/** The row of the decision table that held. */
function whyOf({ versions }: Scheme, { outcome, reasons, missing, judged }: Decision): string {
  const codes = reasons.map(({ code }) => code)
  if (outcome === 'expired') return `it ended on ${versions.at(-1)!.until}`
  if (codes[0] === 'not-yet-open') return `it begins on ${versions[0]!.from}`
  if (codes[0] === 'not-claimable') return 'nobody can ask for it'
  if (outcome === 'not-eligible') return `does not hold: ${codes.join(', ')}`
  if (!judged) return 'the start of the course decides whether it exists by then'
  if (outcome === 'likely') return 'every condition holds and nothing limits it'
  return missing.length > 0
    ? 'facts are missing that decide it'
    : 'every condition holds, but something limits it'
}

/** One block of lines a scheme, for people. */
export function explanationText(explained: readonly Explained[]): string {
  return explained.map(blockOf).join('\n\n')
}

function blockOf(one: Explained): string {
  const { version, amount, actBy } = one
  const conditions = one.conditions.map(({ code, soft, holds, rule, facts }) => {
    const mark = holds === null ? '?' : holds ? '+' : soft ? '~' : '-'
    return `  ${mark} ${code}: ${rule} [${facts.map(({ fact, value }) => `${fact} = ${value}`).join(', ')}]`
  })
  return [
    `${one.scheme}: ${one.outcome} (${one.reasons.join(', ')})`,
    `  why: ${one.why}`,
    `  version ${version.from ?? 'always'} to ${version.until ?? 'open'}, ${version.evidence}`,
    ...conditions,
    ...(one.missing.length > 0 ? [`  missing: ${one.missing.join(', ')}`] : []),
    ...(actBy ? [`  act by ${actBy.date} (${actBy.kind})`] : []),
    ...(amount
      ? [
          `  amount ${amount.min ?? 'unknown'} to ${amount.max ?? 'unknown'} (${amount.kind} for ${amount.covers})`,
        ]
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
  const before = new Map<string, string>()
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const facts = factsOf({ ...question, asOf: day })
    for (const scheme of schemes.list) {
      const { outcome } = decide(scheme, facts)
      const was = before.get(scheme.id)
      if (was !== undefined && was !== outcome)
        changes.push({ date: day, scheme: scheme.id, from: was, to: outcome })
      before.set(scheme.id, outcome)
    }
  }
  return changes
}
