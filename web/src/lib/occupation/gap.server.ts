/** What the page of an occupation shows of the way there from another one. */
import { type Match, type SkillGap, getSkillGap, postMatches } from '@stapwijzer/shared/api/matching.ts'
import { call } from '#lib/api.ts'
import { shownOf, stepsOf } from './steps.ts'

type Fetch = typeof globalThis.fetch

export type Way = {
  gap: SkillGap
  /** Courses to show: those that close something or lead to the occupation, best first, the steps among them. */
  courses: Match[]
  /** The few of them that close most together, in order. */
  steps: Match[]
}

const asked = 20
const shown = 6

/** null when it could not be asked. */
export async function wayBetween(fetch: Fetch, from: string, to: string): Promise<Way | null> {
  const [gap, matches] = await Promise.all([
    call(fetch, getSkillGap, { query: { from, to } }),
    call(fetch, postMatches, {
      body: { profile: { currentOccupation: from, targetOccupation: to }, pageSize: asked },
    }),
  ])
  if (!gap.ok) return null
  const helpful = (matches.ok ? matches.body.items : []).filter(
    ({ skills, reasons, towards }) =>
      towards?.id === to &&
      (skills.closes.length > 0 || reasons.some(({ code }) => code === 'leads-to-target')),
  )
  const steps = stepsOf(helpful)
  return { gap: gap.body, courses: shownOf(helpful, steps, shown), steps }
}
