/** When a computer that many people use asks whether somebody is there, and when it forgets. Pure. */

/** In milliseconds without a sign of life. */
export const forgetsAfter = 120_000
/** Who is slow gets twenty seconds to say so: WCAG 2.2.1. */
export const asksBefore = 20_000

export type Idle = 'here' | 'asked' | 'gone'

/** `since`: the moment of the last sign of life; both in milliseconds of one clock. A computer that slept is simply late. */
export function idleAt(since: number, now: number): Idle {
  if (now - since >= forgetsAfter) return 'gone'
  return now - since >= forgetsAfter - asksBefore ? 'asked' : 'here'
}
