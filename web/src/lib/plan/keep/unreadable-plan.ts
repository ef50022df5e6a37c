/** A plan in the browser that cannot be read: of another version of the site, or broken. It stays until somebody chooses. */
import { planKey, readPlan } from './local-plan.ts'

/** What stands there as text; null when there is nothing, or a plan that can be read. */
export function unreadablePlan(storage: Storage | undefined): string | null {
  let raw: string | null = null
  try {
    raw = storage?.getItem(planKey) ?? null
  } catch {
    // Blocked storage holds nothing.
  }
  if (raw === null) return null
  const read = readPlan(storage)
  const isNothing = read.items.length === 0 && Object.keys(read).length === 2
  return isNothing && raw !== JSON.stringify(read) ? raw : null
}
