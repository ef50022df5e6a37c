/** How old the courses of a source may become: what its file promises, else what its schedule lets expect. Pure. */
import type { SourceConfig } from './source.ts'
import { gaps } from './turns.ts'

const hour = 3_600
const unitSeconds = { h: hour, d: 24 * hour, w: 168 * hour } as const

/** Seconds; null for a source that promises nothing and is run by hand. */
export function rhythmSeconds({
  rhythm,
  schedule,
}: Pick<SourceConfig, 'rhythm' | 'schedule'>): number | null {
  if (rhythm) return Number.parseInt(rhythm) * unitSeconds[rhythm.at(-1) as keyof typeof unitSeconds]
  return schedule ? expected(schedule) : null
}

/** The longest time between two turns, and a quarter (at least two hours) for retries and a slow feed. */
function expected(schedule: string): number {
  const { longest } = gaps(schedule)
  return Math.ceil((longest + Math.max(2 * hour, longest / 4)) / hour) * hour
}

/** What is wrong with a promise, or null: a source cannot be younger than its schedule makes it. */
export function rhythmProblem(source: Pick<SourceConfig, 'rhythm' | 'schedule'>): string | null {
  const promised = rhythmSeconds(source)
  if (!source.rhythm || !source.schedule || promised === null) return null
  const { longest } = gaps(source.schedule)
  if (promised > longest) return null
  return `must be longer than the time between two turns of the schedule (${longest / hour}h)`
}
