/** The schemes that may pay for a step, and those that are too late for it, with the day to mind. Pure. */
import type { ReasonCode } from '@stapwijzer/shared/domain/funding/reason.ts'
import type { StepScheme } from '@stapwijzer/shared/domain/plan/context.ts'
import { labelsOf } from '../funding/amounts.ts'
import type { Scheme } from '../funding/scheme-file.ts'
import { belongingOf } from '../funding/guide/places.ts'
import { judgeConditions, type ActBy } from '../funding/decide.ts'
import { planCheck } from '@stapwijzer/shared/text/rooms.ts'
import type { Evaluated } from '../funding/evaluate.ts'
import type { Facts } from '../funding/facts.ts'

/** By when to act; `null` when it is too late: it can only be asked for when the step has begun. */
export type Timing = { actBy: ActBy | null } | null

/**
 * A scheme that must be asked for before the start has no later day than the start. A `start` that is not there is one
 * that nobody chose: it makes no day to mind, and nothing too late.
 */
export function timingOf({ scheme, decision: { actBy } }: Evaluated, { start, asOf }: Facts): Timing {
  if (start === undefined) return { actBy: actBy?.kind === 'before-start' ? null : actBy }
  if (!scheme.beforeStart) return { actBy }
  if (start <= asOf) return null
  // On the day of the start it is too late, whatever the window says.
  if (actBy === null || actBy.date < start || actBy.kind === 'before-start') return { actBy }
  return actBy.kind === 'window-closes' ? { actBy: { date: start, kind: 'before-start' } } : null
}

/**
 * Likely ones first, then those with the fewest open questions. None for a narrow group (teachers, one sector, one benefit)
 * to which the answers make it unlikely that somebody belongs.
 */
export function stepSchemes(evaluated: readonly Evaluated[], facts: Facts): StepScheme[] {
  return evaluated
    .filter((one) => pays(one) && belongingOf(one.scheme, facts) !== 'unlikely')
    .flatMap((one) => {
      const { scheme, decision, amount } = one
      const timing = decision.judged ? timingOf(one, facts) : null
      if (timing === null && !isMissed(one, facts)) return []
      return {
        open: decision.missing.length,
        scheme: {
          id: scheme.id,
          name: shownName(scheme),
          applicant: scheme.applicant,
          likely: decision.outcome === 'likely',
          beforeStart: scheme.beforeStart,
          actBy: timing?.actBy ?? null,
          missed: timing === null,
          amount: amount && { min: amount.min, max: amount.max },
        },
      }
    })
    .sort(
      (a, b) =>
        Number(b.scheme.likely) - Number(a.scheme.likely) ||
        a.open - b.open ||
        (a.scheme.id < b.scheme.id ? -1 : 1),
    )
    .map(({ scheme }) => scheme)
}

/** A loan is called one wherever it is named: it is paid back. */
export function shownName({ name, kind }: Scheme): string {
  return kind === 'loan' ? planCheck.loanName(name) : name
}

/** A scheme that helps with the price of a course. Fees are what one pays oneself. */
function pays({ scheme, decision }: Evaluated): boolean {
  if (!scheme.claimable || scheme.applicant === 'other') return false
  const rule = decision.version.amount
  if (rule === null) return scheme.kind !== 'price' && scheme.kind !== 'service'
  const { kind, covers } = labelsOf(scheme, rule)
  return kind !== 'fee' && covers === 'course'
}

const late: ReadonlySet<ReasonCode> = new Set(['already-started', 'window-missed'])

/**
 * Whether time is all that stands in the way. Said only when everything else is known to fit: nobody is told that they
 * missed what was never for them.
 */
function isMissed({ scheme, decision }: Evaluated, facts: Facts): boolean {
  if (decision.judged) return scheme.beforeStart && decision.missing.length === 0
  if (decision.outcome !== 'not-eligible' || !decision.reasons.every(({ code }) => late.has(code)))
    return false
  return judgeConditions(decision.version, facts)
    .filter(({ condition }) => !condition.soft && !late.has(condition.code))
    .every(({ truth }) => truth === true)
}
