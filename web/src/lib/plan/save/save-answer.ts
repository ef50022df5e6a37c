/** What the page hears after it asked to save a plan (`POST /plan/bewaren`). */
import type { ShownPlan } from '#lib/plan/open/open-plan.server.ts'
import type { PlanKey } from './plan-key.ts'

export type SaveAnswer =
  /** A new plan; the only answer with its token. */
  | { outcome: 'created'; key: PlanKey; shown: ShownPlan }
  | { outcome: 'saved'; shown: ShownPlan }
  /** Another version was saved in the meantime; here it is. */
  | { outcome: 'elsewhere'; shown: ShownPlan }
  /** `used`: the key saved another plan before. */
  | { outcome: 'gone' | 'read-only' | 'refused' | 'too-many' | 'used' | 'failed' }

/**
 * What is asked: the plan, and the version it was made on; null for a plan that was not saved before. That one has a key,
 * so that it is saved once, however often it is asked.
 */
export type SaveRequest = { plan: unknown; etag: string | null; key: string | null }
