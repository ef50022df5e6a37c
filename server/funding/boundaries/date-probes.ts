/** The day before and the day of every first and last day in a scheme file: versions, windows, the schedule, the day of checking. */
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { decide } from '../decide.ts'
import { factsOf } from '../facts.ts'
import type { Scheme, Version } from '../scheme-file.ts'
import { type Checked, problemOf, type Side, type Wanted } from './probe.ts'
import { yearsBefore } from './values.ts'

type Span = { first: string; last: string }

export function dateProbes(scheme: Scheme): Checked[] {
  return [
    ...lifeProbes(scheme),
    ...scheme.versions.flatMap((version, at) => [
      ...windowProbes(scheme, version, at),
      ...scheduleProbes(scheme, version, at),
      ...staleProbes(scheme, version, at),
    ]),
    ...(scheme.beforeStart ? startProbes(scheme) : []),
  ]
}

type Limit = Pick<Checked, 'version' | 'limit' | 'code'>

/** Asks on a day with nothing else known than perhaps the start of the course. */
function probe(
  scheme: Scheme,
  limit: Limit,
  side: Side,
  asOf: string,
  wanted: Wanted,
  startDate?: string,
): Checked {
  const decision = decide(scheme, factsOf({ person: {}, course: startDate ? { startDate } : {}, asOf }))
  const what = startDate ? `on ${asOf} for a start on ${startDate}` : `on ${asOf}`
  return { scheme: scheme.id, ...limit, side, what, problem: problemOf(decision, wanted) }
}

/** First day, last day, and the day on which one version takes over from another. */
function lifeProbes(scheme: Scheme): Checked[] {
  const { versions } = scheme
  const byStart = scheme.versionBy === 'course-start'
  const on = (limit: Limit, side: Side, day: string, wanted: Wanted) =>
    byStart
      ? probe(scheme, limit, side, addDays(day, -60), wanted, day)
      : probe(scheme, limit, side, day, wanted)
  return versions.flatMap(({ from, until }, version) => {
    const found: Checked[] = []
    if (version === 0 && from !== null) {
      const limit = { version, limit: 'from', code: 'not-yet-open' }
      const no = { outcome: 'not-eligible', codes: ['not-yet-open'], missing: [], actBy: null }
      found.push(
        on(limit, 'fails', addDays(from, -1), no),
        on(limit, 'holds', from, { without: ['not-yet-open'] }),
      )
      const open = {
        outcome: 'possible',
        with: ['facts-missing'],
        missing: ['course.startDate'],
        actBy: null,
      }
      if (byStart) found.push(probe(scheme, limit, 'unknown', addDays(from, -1), open))
    }
    if (until !== null && version === versions.length - 1) {
      const limit = { version, limit: 'until', code: 'scheme-ended' }
      const no = { outcome: 'expired', codes: ['scheme-ended'], missing: [], actBy: null }
      found.push(
        on(limit, 'holds', addDays(until, -1), { without: ['scheme-ended'] }),
        on(limit, 'fails', until, no),
      )
    }
    if (until !== null && version < versions.length - 1) {
      found.push(
        takesOver(scheme, version, addDays(until, -1), 'holds'),
        takesOver(scheme, version, until, 'fails'),
      )
    }
    return found
  })
}

function takesOver(scheme: Scheme, version: number, day: string, side: Side): Checked {
  const byStart = scheme.versionBy === 'course-start'
  const course = byStart ? { startDate: day } : {}
  const decision = decide(scheme, factsOf({ person: {}, course, asOf: byStart ? addDays(day, -60) : day }))
  const right = decision.version === scheme.versions[side === 'holds' ? version : version + 1]
  const limit = { version, limit: 'until', code: 'next-version' }
  return {
    scheme: scheme.id,
    ...limit,
    side,
    what: `on ${day}`,
    problem: right ? null : 'another version is used',
  }
}

function windowProbes(scheme: Scheme, version: Version, at: number): Checked[] {
  if (!version.windows && !version.yearly) return []
  const spans = spansOf(version)
  const inside = (day: string) =>
    (version.from ?? '') <= day && (version.until === null || day < version.until)
  const days = spans.flatMap(({ first, last }) => [addDays(first, -1), first, last, addDays(last, 1)])
  if (days.length === 0) days.push(version.from ?? '2020-01-01')
  return [...new Set(days)].filter(inside).map((day) => {
    const open = spans.some(({ first, last }) => first <= day && day <= last)
    const limit = { version: at, limit: 'windows', code: 'window-open' }
    return probe(scheme, limit, open ? 'holds' : 'fails', day, windowWanted(version, spans, day))
  })
}

function windowWanted(version: Version, spans: Span[], day: string): Wanted {
  const open = spans.find(({ first, last }) => first <= day && day <= last)
  const closed = version.timing === 'after-period' ? { with: ['apply-after-period'] } : undefined
  if (open) {
    const actBy = { date: open.last, kind: 'window-closes' }
    return { with: ['window-open'], without: ['window-closed', 'window-unknown'], actBy }
  }
  const next = spans.find(({ first }) => first > day)
  if (!next)
    return {
      ...(closed ?? { with: ['window-unknown'] }),
      without: ['window-open', 'window-closed'],
      actBy: null,
    }
  const actBy = { date: next.first, kind: version.yearly ? 'window-expected' : 'window-opens' }
  return { ...(closed ?? { with: ['window-closed'] }), without: ['window-open', 'window-unknown'], actBy }
}

/** Windows from old to new; a yearly one in every year in which it begins before the version ends. */
function spansOf({ from, until, windows, yearly }: Version): Span[] {
  if (!yearly) return (windows ?? []).map(([first, last]) => ({ first, last }))
  const years = Array.from({ length: 30 }, (_, year) => 2010 + year)
  return years
    .map((year) => ({ first: `${year}-${yearly[0]}`, last: `${year}-${yearly[1]}` }))
    .filter(({ first, last }) => (until === null || first < until) && last >= (from ?? ''))
}

/** Who starts up to the day up to which all windows are known, with none left, has missed the last. */
function scheduleProbes(scheme: Scheme, version: Version, at: number): Checked[] {
  const known = version.scheduleKnownUntil
  if (known === undefined) return []
  const last = spansOf(version).findLast((span) => span.last < known)!
  const limit = { version: at, limit: 'scheduleKnownUntil', code: 'window-missed' }
  const missed = { outcome: 'not-eligible', codes: ['window-missed'], missing: [], actBy: null }
  const not = { without: ['window-missed'] }
  return [
    probe(scheme, limit, 'holds', last.last, not, known),
    probe(scheme, limit, 'fails', addDays(last.last, 1), missed, known),
    probe(scheme, limit, 'holds', addDays(last.last, 1), not, addDays(known, 1)),
    probe(scheme, limit, 'unknown', addDays(last.last, 1), not),
    probe(scheme, limit, 'holds', addDays(last.first, -1), not, last.first),
    probe(scheme, limit, 'fails', addDays(last.first, -2), missed, addDays(last.first, -1)),
  ]
}

/** Verified rules are sure until a year after they were read. */
function staleProbes(scheme: Scheme, version: Version, at: number): Checked[] {
  const { verifiedAt } = scheme
  const limit = { version: at, limit: 'verifiedAt', code: 'not-verified-recently' }
  const why = ['not-verified-recently']
  const covers = (day: string) =>
    (version.from ?? '') <= day && (version.until === null || day < version.until)
  if (!scheme.claimable) return []
  if (version.evidence !== 'verified') {
    const day = version.until ? addDays(version.until, -1) : (version.from ?? '2026-11-24')
    const start = scheme.versionBy === 'course-start' ? day : undefined
    return [probe(scheme, limit, 'fails', day, { outcome: 'possible', with: why }, start)]
  }
  if (verifiedAt === undefined) return []
  const last = yearsBefore(verifiedAt, -1)
  const next = addDays(last, 1)
  return [
    ...(covers(last) ? [probe(scheme, limit, 'holds', last, { without: why })] : []),
    ...(covers(next) ? [probe(scheme, limit, 'fails', next, { outcome: 'possible', with: why })] : []),
  ]
}

/** What must be asked before the start: the start is the last day while it lies ahead and there are no windows. */
function startProbes(scheme: Scheme): Checked[] {
  return scheme.versions.flatMap(({ from, until, windows, yearly }, version) => {
    if (windows || yearly) return []
    const asOf = until ? addDays(until, -2) : addDays(from ?? '2020-01-01', 30)
    const limit = { version, limit: 'beforeStart', code: 'apply-before-start' }
    const tomorrow = addDays(asOf, 1)
    const by = { date: tomorrow, kind: 'before-start' }
    // A start in the past can itself be an obstacle; then there is nothing to act on either.
    return [
      probe(scheme, limit, 'holds', asOf, { with: ['apply-before-start'], actBy: by }, tomorrow),
      probe(scheme, limit, 'fails', asOf, { actBy: null }, asOf),
      probe(scheme, limit, 'unknown', asOf, { actBy: null }),
    ]
  })
}
