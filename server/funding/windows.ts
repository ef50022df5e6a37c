/** Periods in which a scheme can be asked for: which is open, and when the next opens. Both days belong to a period. */
import type { Version } from './scheme-file.ts'

export type Window = { first: string; last: string }
export type WindowState =
  /** No periods: it can be asked for all the time. */
  | { state: 'continuous' }
  | { state: 'open'; window: Window }
  /** `expected`: after the rhythm of every year, not announced. */
  | { state: 'closed'; next: Window; expected: boolean }
  | { state: 'unknown' }

type Timed = Pick<Version, 'from' | 'until' | 'windows' | 'yearly' | 'scheduleKnownUntil'>

export function windowState(version: Timed, asOf: string): WindowState {
  if (!version.windows && !version.yearly) return { state: 'continuous' }
  const windows = windowsAround(version, asOf)
  const open = windows.find(({ first, last }) => first <= asOf && asOf <= last)
  if (open) return { state: 'open', window: open }
  const next = windows.find(({ first }) => first > asOf)
  return next ? { state: 'closed', next, expected: version.yearly !== undefined } : { state: 'unknown' }
}

/** All windows before the start are known, none is open and none opens any more before the course starts. */
export function windowMissed(version: Timed, asOf: string, start: string | undefined): boolean {
  if (!version.scheduleKnownUntil || start === undefined || version.scheduleKnownUntil < start) return false
  return windowsAround(version, asOf).every(
    ({ first, last }) => !(first <= asOf && asOf <= last) && !(first > asOf && first <= start),
  )
}

/** Windows that begin before the version ends, in order; of a yearly rhythm those that matter on this day. */
function windowsAround(version: Timed, asOf: string): Window[] {
  const listed = (version.windows ?? []).map(([first, last]): Window => ({ first, last }))
  const windows = [...listed, ...yearlyWindows(version, Number(asOf.slice(0, 4)))]
  return windows
    .filter(({ first, last }) => (!version.until || first < version.until) && last >= (version.from ?? ''))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
}

function yearlyWindows({ yearly }: Timed, year: number): Window[] {
  if (!yearly) return []
  const [first, last] = yearly
  return [year - 1, year, year + 1, year + 2].map((y) => ({
    first: `${y}-${first}`,
    last: `${last < first ? y + 1 : y}-${last}`,
  }))
}
