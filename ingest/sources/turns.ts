/**
 * When a source's schedule is due. Schedules are clock times in Europe/Amsterdam: on the night that clocks go forward a
 * time that does not exist is made up for after the jump, on the night that they go back a time that comes twice counts
 * once. (The queue's own scheduler leaves the first out and runs the second twice.) Pure.
 */
import { createHash } from 'node:crypto'
import { CronExpressionParser } from 'cron-parser'

export const timeZone = 'Europe/Amsterdam'

const secondMs = 1_000
const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Sources that share a time begin within this many seconds of each other. */
const widestJitter = 600
/** Turns that are looked at to know a schedule's rhythm: two weeks of one that is due every ten minutes. */
const lookedAt = 2_000

export function isSchedule(text: string): boolean {
  if (text.trim().split(/\s+/).length !== 5) return false
  try {
    CronExpressionParser.parse(text, { tz: 'UTC' }).next()
    return true
  } catch {
    return false
  }
}

/** The last turn at or before `now`; null for a schedule that never had one. */
export function lastTurn(schedule: string, now: Date): Date | null {
  if (everyHour(schedule)) {
    return walk(schedule, timeZone, now.getTime() + 1)
      .prev()
      .toDate()
  }
  const wall = wallTime(now.getTime())
  // An hour ahead: on the night that clocks go back the first of two equal times is later on the clock than now.
  const turns = walk(schedule, 'UTC', wall + hourMs + 1)
  let last: number | null = null
  for (;;) {
    let at: number
    try {
      at = turns.prev().getTime()
    } catch {
      break
    }
    const instant = instantOf(at)
    if (instant <= now.getTime()) last = Math.max(last ?? 0, instant)
    if (last !== null && at < wall - 2 * hourMs) break
  }
  return last === null ? null : new Date(last)
}

/**
 * The last turn that is due for this source: each source has its own moment a little after the turn, always the same
 * one, so that sources with one schedule do not all begin together.
 */
export function dueTurn({ id, schedule }: { id: string; schedule: string }, now: Date): Date | null {
  return lastTurn(schedule, new Date(now.getTime() - jitterSeconds(id, schedule) * secondMs))
}

/** Seconds between a turn and the begin of the source's run: at most ten minutes, and a tenth of the time between two turns. */
export function jitterSeconds(id: string, schedule: string): number {
  const widest = Math.min(widestJitter, Math.floor(gaps(schedule).shortest / 10))
  return createHash('sha256').update(`jitter ${id}`).digest().readUInt32BE() % (widest + 1)
}

type Gaps = { shortest: number; longest: number }

/** Kept because walking a schedule takes long and every look at the clock asks for it. */
const knownGaps = new Map<string, Gaps>()

/** Seconds between two turns that follow each other: the shortest and the longest. */
export function gaps(schedule: string): Gaps {
  const known = knownGaps.get(schedule) ?? walkedGaps(schedule)
  knownGaps.set(schedule, known)
  return known
}

function walkedGaps(schedule: string): Gaps {
  const anchor = Date.UTC(2027, 0, 1)
  const turns = walk(schedule, 'UTC', anchor)
  let shortest = Infinity
  let longest = 0
  let before = turns.next().getTime()
  for (let count = 1; count < lookedAt && (count === 1 || before < anchor + 366 * dayMs); count++) {
    const at = turns.next().getTime()
    shortest = Math.min(shortest, at - before)
    longest = Math.max(longest, at - before)
    before = at
  }
  return { shortest: shortest / secondMs, longest: longest / secondMs }
}

/** Minutes of every hour are counted by real hours, of which such a night has one more or one fewer. */
function everyHour(schedule: string): boolean {
  return schedule.trim().split(/\s+/)[1] === '*'
}

function walk(schedule: string, tz: string, from: number) {
  return CronExpressionParser.parse(schedule, { tz, currentDate: new Date(from) })
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

/** What the clock shows at an instant, as if that were UTC. */
function wallTime(instant: number): number {
  const shown = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day, hour, minute, second } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The instant at which the clock shows this; the first of two, and for a time that is skipped as long after the jump. */
function instantOf(wall: number): number {
  const summer = wall - 2 * hourMs
  return wallTime(summer) === wall ? summer : wall - hourMs
}
