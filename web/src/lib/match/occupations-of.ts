/** Which occupations a ranking of courses leads to, those that one has most of first. Pure. */
import type { Match, OccupationName } from '@stapwijzer/shared/api/matching.ts'
import type { SkillName } from '@stapwijzer/shared/api/occupations.ts'

export type Reached = { occupation: OccupationName; have: SkillName[]; gap: SkillName[]; courses: number }

const shown = 6

/** Only occupations of which one has something: the others would be here for no reason that can be shown. */
export function occupationsOf(matches: readonly Match[]): Reached[] {
  const found = new Map<string, Reached>()
  for (const { towards, skills } of matches) {
    if (towards === null || skills.have.length === 0) continue
    const before = found.get(towards.id)
    if (before) before.courses += 1
    else found.set(towards.id, { occupation: towards, have: skills.have, gap: skills.gap, courses: 1 })
  }
  return [...found.values()].sort((a, b) => share(b) - share(a)).slice(0, shown)
}

function share({ have, gap }: Reached): number {
  return have.length / (have.length + gap.length)
}
