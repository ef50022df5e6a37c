/**
 * The decision on one scheme: the first row of the table that holds. 1 ended, 2 not open yet, 3 not for anyone to claim,
 * 4 a condition does not hold or the window was missed, 5 something is open or limits it, 6 likely.
 */
import { addMonths } from '@stapwijzer/shared/domain/calendar.ts'
import type { ReasonCode } from '@stapwijzer/shared/domain/funding/reason.ts'
import type { ActByKind, Allocation, Outcome } from '@stapwijzer/shared/domain/funding/scheme.ts'
import type { Facts } from './facts.ts'
import { judge, undecidedFacts } from './judge.ts'
import type { Condition, Scheme, Version } from './scheme-file.ts'
import type { Truth } from './truth.ts'
import { windowMissed, type WindowState, windowState } from './windows.ts'

export type Reason = { code: ReasonCode; condition?: Condition }
export type ActBy = { date: string; kind: ActByKind }
export type Decision = {
  outcome: Outcome
  reasons: Reason[]
  /** Paths of unknown facts that leave a condition undecided. */
  missing: string[]
  /** Whether the version's conditions leave the answer open or make it likely; only then it gives an amount. */
  judged: boolean
  /** The version that was judged, or the nearest one when none was. */
  version: Version
  window: WindowState
  actBy: ActBy | null
}
export type JudgedCondition = { condition: Condition; truth: Truth }

const limits: Partial<Record<Allocation, ReasonCode>> = {
  lottery: 'lottery',
  discretion: 'discretion',
  ranked: 'ranked',
  'budget-limited': 'budget-limited',
  fund: 'fund-decides',
}

export function decide(scheme: Scheme, facts: Facts): Decision {
  const placed = placeInTime(scheme, facts)
  const { version } = placed
  const no = (outcome: Outcome, reasons: Reason[]): Decision => ({
    outcome,
    reasons,
    missing: [],
    judged: false,
    version,
    window: { state: 'continuous' },
    actBy: null,
  })
  if (placed.when === 'after') return no('expired', [{ code: 'scheme-ended' }])
  if (placed.when === 'before') return no('not-eligible', [{ code: 'not-yet-open' }])
  if (placed.when === 'perhaps-before') {
    const reasons = [
      { code: 'facts-missing' } as const,
      ...informing(scheme, version, { state: 'continuous' }),
    ]
    return { ...no('possible', reasons), missing: ['course.startDate'] }
  }
  if (!scheme.claimable) return no('not-eligible', [{ code: 'not-claimable' }])

  const judged = judgeConditions(version, facts)
  const missed = windowMissed(version, facts.asOf, facts.start)
  if (missed || judged.some(({ condition, truth }) => truth === false && !condition.soft)) {
    const wrong = judged.filter(({ truth }) => truth === false).map(({ condition }) => reasonOf(condition))
    return no('not-eligible', unique([...wrong, ...(missed ? [{ code: 'window-missed' } as const] : [])]))
  }

  const missing = missingFacts(scheme, facts, judged)
  const window = windowState(version, facts.asOf)
  const limiting = unique([
    ...(missing.length > 0 ? [{ code: 'facts-missing' } as const] : []),
    ...windowLimit(version, window),
    ...allocationLimit(scheme.allocation),
    ...(isSure(scheme, version, facts.asOf) ? [] : [{ code: 'not-verified-recently' } as const]),
    ...judged.filter(({ truth }) => truth === false).map(({ condition }) => reasonOf(condition)),
  ])
  const likely = limiting.length === 0
  return {
    outcome: likely ? 'likely' : 'possible',
    reasons: [
      ...(likely ? [{ code: 'conditions-met' } as const] : limiting),
      ...informing(scheme, version, window),
    ],
    missing,
    judged: true,
    version,
    window,
    actBy: actBy(scheme, window, facts),
  }
}

/** The conditions of a version, each with its truth. */
export function judgeConditions(version: Version, facts: Facts): JudgedCondition[] {
  return version.conditions.map((condition) => ({ condition, truth: judge(condition.test, facts) }))
}

/** Only the first four rows, without reasons: whether the answer would be likely or possible. */
export function isOpenTo(scheme: Scheme, facts: Facts): boolean {
  const { when, version } = placeInTime(scheme, facts)
  if (when !== 'within') return when === 'perhaps-before'
  if (!scheme.claimable || windowMissed(version, facts.asOf, facts.start)) return false
  return !version.conditions.some(({ soft, test }) => !soft && judge(test, facts) === false)
}

/** Whether a version's rules were read at the source, and not longer than twelve months before the day. */
export function isSure(scheme: Scheme, version: Version, asOf: string): boolean {
  return (
    version.evidence === 'verified' &&
    scheme.verifiedAt !== undefined &&
    asOf <= addMonths(scheme.verifiedAt, 12)
  )
}

/** The version of a day, and where the day lies: versions follow each other without gaps. */
export function versionOn(
  scheme: Scheme,
  day: string,
): { when: 'before' | 'within' | 'after'; version: Version } {
  const first = scheme.versions[0] as Version
  const last = scheme.versions.at(-1) as Version
  if (last.until !== null && day >= last.until) return { when: 'after', version: last }
  if (first.from !== null && day < first.from) return { when: 'before', version: first }
  const version = scheme.versions.find(({ until }) => until === null || day < until) ?? last
  return { when: 'within', version }
}

function placeInTime(
  scheme: Scheme,
  { asOf, start }: Facts,
): { when: 'before' | 'perhaps-before' | 'within' | 'after'; version: Version } {
  const byStart = scheme.versionBy === 'course-start'
  const placed = versionOn(scheme, byStart && start !== undefined && start > asOf ? start : asOf)
  // The course may start after the scheme opens: that is not known yet.
  return placed.when === 'before' && byStart && start === undefined
    ? { when: 'perhaps-before', version: placed.version }
    : placed
}

function missingFacts(scheme: Scheme, facts: Facts, judged: JudgedCondition[]): string[] {
  const open = judged.filter(({ truth }) => truth === null)
  const paths = open.flatMap(({ condition }) => undecidedFacts(condition.test, facts))
  // The start decides which version holds.
  if (scheme.versionBy === 'course-start' && facts.start === undefined) paths.push('course.startDate')
  return [...new Set(paths)]
}

function windowLimit(version: Version, window: WindowState): Reason[] {
  if (version.timing === 'after-period') return []
  if (window.state === 'closed') return [{ code: 'window-closed' }]
  return window.state === 'unknown' ? [{ code: 'window-unknown' }] : []
}

function allocationLimit(allocation: Allocation): Reason[] {
  const code = limits[allocation]
  return code ? [{ code }] : []
}

function informing(scheme: Scheme, version: Version, window: WindowState): Reason[] {
  const tells: [boolean, ReasonCode][] = [
    [window.state === 'open', 'window-open'],
    [scheme.beforeStart, 'apply-before-start'],
    [version.timing === 'after-period', 'apply-after-period'],
    [scheme.allocation === 'first-come', 'first-come'],
    [scheme.allocation === 'pro-rata', 'pro-rata'],
    [scheme.kind === 'loan', 'loan-repay'],
    [scheme.applicant === 'employer', 'ask-employer'],
  ]
  return tells.flatMap(([holds, code]) => (holds ? [{ code }] : []))
}

function actBy(scheme: Scheme, window: WindowState, { asOf, start }: Facts): ActBy | null {
  if (window.state === 'open') return { date: window.window.last, kind: 'window-closes' }
  if (window.state === 'closed') {
    return { date: window.next.first, kind: window.expected ? 'window-expected' : 'window-opens' }
  }
  const before = window.state === 'continuous' && scheme.beforeStart && start !== undefined && start > asOf
  return before ? { date: start, kind: 'before-start' } : null
}

function reasonOf(condition: Condition): Reason {
  return { code: condition.code, condition }
}

/** One reason a code: the first condition that gave it. */
function unique(reasons: Reason[]): Reason[] {
  return reasons.filter((reason, at) => reasons.findIndex(({ code }) => code === reason.code) === at)
}
