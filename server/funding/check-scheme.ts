/** What a scheme file must hold beyond its form: known facts and fitting values, versions without gaps, proof for what is called verified. */
import { audienceFacts } from '@stapwijzer/shared/domain/funding/audience.ts'
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { derivedFacts, factsIn } from './judge.ts'
import type { Amount, FactTest, Scheme, Test, Version } from './scheme-file.ts'

/** A problem and where it is in the file. */
export type SchemeProblem = { path: (string | number)[]; message: string }

export function checkScheme(scheme: Scheme): SchemeProblem[] {
  return [
    ...checkAudience(scheme),
    ...scheme.versions.flatMap((version, at) => [
      ...checkPeriod(scheme, at),
      ...checkEvidence(scheme, version, at),
      ...checkWindows(version, at),
      ...version.conditions.flatMap(({ test }, condition) => {
        const path = ['versions', at, 'conditions', condition, 'test']
        return [...checkTest(test, path), ...checkAges(test, path)]
      }),
      ...checkAmount(version.amount, ['versions', at, 'amount']),
    ]),
    ...checkReason(scheme),
    ...checkEnglish(scheme),
  ]
}

/** The one fact of its question decides, and nothing else. */
function checkAudience({ audience }: Scheme): SchemeProblem[] {
  if (audience === 'everyone') return []
  const { question, test, unlikely } = audience
  const fact = audienceFacts[question]
  const path = ['audience', 'test']
  const found = [...checkTest(test, path), ...(unlikely ? checkTest(unlikely, ['audience', 'unlikely']) : [])]
  if (found.length > 0 || factsIn(test).every((one) => one === fact)) return found
  return [{ path, message: `The question ${question} is decided by ${fact} alone.` }]
}

/** A study year is known only to a table of fees. */
function checkAges(test: Test, path: (string | number)[]): SchemeProblem[] {
  if ('all' in test) return test.all.flatMap((part, at) => checkAges(part, [...path, 'all', at]))
  if ('any' in test) return test.any.flatMap((part, at) => checkAges(part, [...path, 'any', at]))
  return 'age' in test && test.age === 'study-year'
    ? [{ path: [...path, 'age'], message: 'Only a table of fees can look at the study year.' }]
    : []
}

/** Versions go from old to new and follow each other on the day. */
function checkPeriod({ versions }: Scheme, at: number): SchemeProblem[] {
  const { from, until } = versions[at] as Version
  const problems: SchemeProblem[] = []
  if (from !== null && until !== null && from >= until) {
    problems.push({ path: ['versions', at, 'until'], message: 'A version must end after it begins.' })
  }
  const before = versions[at - 1]
  if (before && (before.until === null || before.until !== from)) {
    const path = ['versions', at, 'from']
    problems.push({ path, message: 'A version must begin on the day on which the one before it ends.' })
  }
  return problems
}

function checkEvidence(scheme: Scheme, version: Version, at: number): SchemeProblem[] {
  return version.evidence === 'verified' && scheme.verifiedAt === undefined
    ? [{ path: ['versions', at, 'evidence'], message: 'A verified version needs verifiedAt.' }]
    : []
}

/** People who read that rules are not certain are told why. */
function checkReason({ versions, notVerified }: Scheme): SchemeProblem[] {
  return versions.at(-1)?.evidence === 'verified' || notVerified !== undefined
    ? []
    : [{ path: ['notVerified'], message: 'Say in notVerified why the last version is not verified.' }]
}

/** English words stand for all Dutch ones of the file, and for nothing that it does not say. */
function checkEnglish({ en, authority, versions, links, notVerified }: Scheme): SchemeProblem[] {
  if (!en) return []
  const dutch = {
    authority: authority !== 'employer',
    what: versions.some(({ amount }) => amount?.form === 'in-kind' && amount.what !== undefined),
    apply: links?.apply !== undefined,
    help: links?.help !== undefined,
    notVerified: notVerified !== undefined,
  }
  return (Object.keys(dutch) as (keyof typeof dutch)[])
    .filter((name) => dutch[name] !== (en[name] !== undefined))
    .map((name) => ({
      path: ['en', name],
      message: dutch[name] ? 'Say this in English too.' : 'The file does not say this in Dutch.',
    }))
}

function checkWindows({ windows, yearly, from, until }: Version, at: number): SchemeProblem[] {
  const problems = (windows ?? []).flatMap(([first, last], window): SchemeProblem[] => {
    const path = ['versions', at, 'windows', window]
    if (first > last) return [{ path, message: 'A window must end on or after its first day.' }]
    const inside = (from === null || first >= from) && (until === null || last < until)
    return inside ? [] : [{ path, message: 'A window must lie inside its version.' }]
  })
  return windows && yearly
    ? [...problems, { path: ['versions', at, 'yearly'], message: 'Give windows or yearly, not both.' }]
    : problems
}

function checkAmount(amount: Amount | null, path: (string | number)[]): SchemeProblem[] {
  if (!amount) return []
  const lists: [string, unknown][] = Object.entries(amount)
  const rows = lists.flatMap(([name, list]) =>
    Array.isArray(list)
      ? (list as { when?: Test }[]).flatMap(({ when }, row) =>
          when ? checkTest(when, [...path, name, row, 'when']) : [],
        )
      : [],
  )
  return amount.form === 'loan' && amount.limit
    ? [...rows, ...checkTest(amount.limit.when, [...path, 'limit', 'when'])]
    : rows
}

function checkTest(test: Test, path: (string | number)[]): SchemeProblem[] {
  if ('all' in test) return test.all.flatMap((part, at) => checkTest(part, [...path, 'all', at]))
  if ('any' in test) return test.any.flatMap((part, at) => checkTest(part, [...path, 'any', at]))
  if ('age' in test) return []
  const kind = kindOf(test.fact)
  if (kind === undefined) return [{ path: [...path, 'fact'], message: `The fact ${test.fact} is not known.` }]
  const operator = Object.keys(test).find((key) => key !== 'fact') as keyof typeof operators
  if (!operators[operator].includes(kind)) {
    return [{ path: [...path, operator], message: `${operator} cannot be used on ${test.fact}.` }]
  }
  return valuesOf(test).flatMap((value) =>
    fits(test.fact, kind, value)
      ? []
      : [{ path: [...path, operator], message: `${String(value)} is not a value of ${test.fact}.` }],
  )
}

const measured = ['number', 'money']
const operators = {
  eq: ['flag', 'code', 'text', ...measured],
  in: ['code', 'text'],
  lt: measured,
  lte: measured,
  gt: measured,
  gte: measured,
  onOrAfter: ['date'],
  onOrBefore: ['date'],
  withinDays: ['date'],
  monthsAgo: ['date'],
  containsAny: ['schemes'],
  containsNone: ['schemes'],
}

function kindOf(fact: string): string | undefined {
  if (fact === derivedFacts.started) return 'flag'
  return fact === derivedFacts.learnerCost ? 'money' : factByPath.get(fact)?.kind
}

function valuesOf(test: FactTest): unknown[] {
  if ('eq' in test) return [test.eq]
  if ('in' in test) return test.in
  if ('containsAny' in test) return test.containsAny
  return 'containsNone' in test ? test.containsNone : []
}

function fits(fact: string, kind: string, value: unknown): boolean {
  if (kind === 'schemes') return (schemeIds as readonly unknown[]).includes(value)
  if (kind === 'flag') return typeof value === 'boolean'
  return factByPath.get(fact)?.schema.safeParse(value).success ?? typeof value === 'number'
}
