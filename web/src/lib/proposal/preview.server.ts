/** What a plan becomes with a proposal, before it is sent. */
import type { Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import { changeOf, type GivenChange } from '@stapwijzer/shared/domain/referral/proposal-of.ts'
import { readCourses } from '#lib/plan/read-courses.server.ts'
import { orderFindings } from './order-findings.server.ts'
import { planWith, versionsFor } from './shown-proposals.server.ts'
import type { Versions } from './versions.server.ts'

export type Preview = {
  versions: Versions
  /** What would not fit any more in the order of the steps, in words. */
  findings: string[]
}

/** `base`: the desk's copy, which the changes count in. */
export async function previewOf(
  fetch: typeof globalThis.fetch,
  given: readonly GivenChange[],
  base: readonly Step[],
): Promise<Preview> {
  const named = given.map((change) => ('step' in change ? change.step.courseId : null))
  const courses = await readCourses(fetch, named)
  const changes = given.map((change) => changeOf(change, base, (id) => courses[id]?.title || null))
  const { before, after } = planWith(changes, base)
  return { versions: versionsFor(changes, base), findings: await orderFindings(fetch, before, after) }
}
