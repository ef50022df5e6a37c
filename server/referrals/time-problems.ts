/** Whether the `at` of a body lies where it has to, whatever else is wrong with the body. Pure. */
import type { BodyProblem } from '../http/route.ts'

/** Empty also where there is no moment to read: the schema refuses that by itself. */
export function timeProblems(body: unknown, now: Date, side: 'future' | 'past'): BodyProblem[] {
  const at = Date.parse(String((body as { at?: unknown } | null)?.at))
  const wrong = side === 'future' ? at <= now.getTime() : at > now.getTime()
  if (!wrong) return []
  const message = side === 'future' ? 'Give a moment that is still to come.' : 'Give a moment that has been.'
  return [{ path: 'at', message }]
}
