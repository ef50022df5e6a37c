/**
 * Funding advice: pure functions over scheme files and facts. Other rooms use these: `evaluate` for the whole answer,
 * `netPriceFor` for what is likely left to pay, `openSchemes` for "which schemes could pay for this course".
 * Facts come from `factsOf` (facts.ts); those of a stored course from `courseFactsOf` (course-facts.ts).
 */
import type { Test, Version } from './scheme-file.ts'
import type { FundingAdvice, FundingAnswer, NetPrice } from '@stapwijzer/shared/api/funding.ts'
import { applicants, outcomes } from '@stapwijzer/shared/domain/funding/scheme.ts'
import { decimalText } from '@stapwijzer/shared/domain/money/cents.ts'
import { yearsOf } from '@stapwijzer/shared/domain/money/years.ts'
import { type CountableGrant, netPrice } from '@stapwijzer/shared/domain/money/net-price.ts'
import type { Role } from '@stapwijzer/shared/domain/funding/role.ts'
import { fundingGuide, netPrice as netPriceTexts } from '@stapwijzer/shared/text/rooms.ts'
import { type AmountInCents, amountOf } from './amounts.ts'
import { decide, type Decision, isOpenTo } from './decide.ts'
import { conditionsInWords } from './describe-scheme.ts'
import { type Facts, roleOfFacts } from './facts.ts'
import { authorityInWords, employerDecides } from './authority.ts'
import { inKindOf, nameOf } from './own-words.ts'
import { reasonsInWords } from './reason-words.ts'
import type { Scheme } from './scheme-file.ts'
import type { SchemeSet } from './scheme-set.ts'

export type Evaluated = { scheme: Scheme; decision: Decision; amount: AmountInCents | null }

/** The answer to one question: every scheme once, in the order in which people should read them. */
export function evaluate(schemes: SchemeSet, facts: Facts): FundingAnswer {
  const evaluated = evaluateAll(schemes, facts)
  const role = roleOfFacts(facts)
  return {
    asOf: facts.asOf,
    advice: [...evaluated].sort(inReadingOrder).map((one) => adviceOf(one, schemes, role)),
    netPrice: netPriceOf(evaluated, facts),
  }
}

/** What is likely left to pay for the course. */
export function netPriceFor(schemes: SchemeSet, facts: Facts): NetPrice {
  const lowering = schemes.list.filter(mayLowerPrice)
  return netPriceOf(evaluateThese(lowering, schemes, facts), facts)
}

/** Ids of the schemes for which the answer would be likely or possible. Much cheaper than the whole answer. */
export function openSchemes(schemes: SchemeSet, facts: Facts): string[] {
  return schemes.list.filter((scheme) => isOpenTo(scheme, facts)).map(({ id }) => id)
}

/** Decision and amount of every scheme, by id, without words. */
export function evaluateAll(schemes: SchemeSet, facts: Facts): Evaluated[] {
  return evaluateThese(schemes.list, schemes, facts)
}

function evaluateThese(list: readonly Scheme[], schemes: SchemeSet, facts: Facts): Evaluated[] {
  return list.map((scheme) => {
    const decision = decide(scheme, facts)
    const rule = decision.judged ? decision.version.amount : null
    return { scheme, decision, amount: rule && amountOf(scheme, rule, facts, schemes.byId) }
  })
}

function inReadingOrder(a: Evaluated, b: Evaluated): number {
  return (
    outcomes.indexOf(a.decision.outcome) - outcomes.indexOf(b.decision.outcome) ||
    applicants.indexOf(a.scheme.applicant) - applicants.indexOf(b.scheme.applicant) ||
    (a.scheme.id < b.scheme.id ? -1 : 1)
  )
}

function adviceOf({ scheme, decision, amount }: Evaluated, schemes: SchemeSet, asked: Role): FundingAdvice {
  // What time alone decides says nothing about anybody.
  const role = isDecidedByTime(decision) ? 'not-told' : asked
  const { evidence } = decision.version
  return {
    scheme: scheme.id,
    name: nameOf(scheme),
    outcome: decision.outcome,
    reasons: reasonsInWords(decision, schemes, role),
    conditions: mayPay(decision)
      ? conditionsInWords(decision.version, schemes).map((one) => ({
          ...one,
          text: fundingGuide.toRole(one.text, role),
        }))
      : [],
    missing: decision.missing,
    amount: amount && {
      ...amount,
      min: euros(amount.min),
      max: euros(amount.max),
      currency: 'EUR',
    },
    inKind: amount && inKindOf(scheme, decision.version.amount),
    applicant: scheme.applicant,
    authority: fundingGuide.toRole(authorityInWords(scheme), role),
    employerDecides: employerDecides(scheme),
    help: scheme.help ?? null,
    actBy: decision.actBy,
    sources: scheme.sources,
    evidence,
    verifiedAt: evidence === 'verified' ? (scheme.verifiedAt ?? null) : null,
  }
}

function isDecidedByTime({ judged, reasons }: Decision): boolean {
  return !judged && reasons.every(({ code }) => code === 'scheme-ended' || code === 'not-yet-open')
}

function mayPay({ outcome }: Decision): boolean {
  return outcome === 'likely' || outcome === 'possible'
}

/** The same from what was evaluated already. */
export function netPriceOf(evaluated: readonly Evaluated[], facts: Facts): NetPrice {
  const price = netPrice(
    facts.payableCost,
    evaluated.flatMap((one) => countable(one, facts)),
  )
  const known = price.status !== 'unknown'
  const bounds = { min: known ? euros(price.min) : null, max: known ? euros(price.max) : null }
  const counted = evaluated.filter(({ scheme }) => known && price.counted.includes(scheme.id))
  return {
    status: price.status,
    ...bounds,
    currency: 'EUR',
    basis: 'incl-vat',
    counted: counted.map(({ scheme }) => scheme.id),
    text: netPriceTexts.netPriceText(
      bounds,
      counted.map(({ scheme }) => nameOf(scheme)),
    ),
  }
}

/** Never a loan, tax or an employer's grant: those do not lower what the learner is asked to pay. */
function mayLowerPrice({ applicant, claimable }: Scheme): boolean {
  return claimable && (applicant === 'person' || applicant === 'provider')
}

/** Grants for the price of the course that the learner or the provider asks for. */
function countable({ scheme, decision, amount }: Evaluated, facts: Facts): CountableGrant[] {
  if (!amount || amount.kind !== 'grant' || amount.covers !== 'course' || !mayLowerPrice(scheme)) return []
  const certain = decision.outcome === 'likely'
  if (!certain && decision.missing.length > 0) return []
  const years = amount.per === 'year' ? yearsOf(Number(facts.values['course.durationWeeks'] ?? 0)) : 1
  const whole = (cents: number | null) => (cents === null ? null : cents * years)
  const [min, max] = [whole(amount.min), whole(amount.max)]
  return [
    {
      id: scheme.id,
      standing: certain ? 'certain' : 'open',
      min,
      max,
      excludes: excludedBy(decision.version),
    },
  ]
}

function euros(cents: number | null): string | null {
  return cents === null ? null : decimalText(cents)
}

/** Which grants rule each other out: a condition that forbids having another one for the same course says so. */
const sameCourse = 'person.fundingForThisCourse'

/** Ids that a version does not go together with. */
function excludedBy(version: Version): string[] {
  return version.conditions.flatMap(({ test }) => forbidden(test))
}

function forbidden(test: Test): string[] {
  if ('all' in test) return test.all.flatMap(forbidden)
  return 'containsNone' in test && test.fact === sameCourse ? test.containsNone : []
}
