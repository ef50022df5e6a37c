/** What you must have before a step can begin, as far as a course and the plan tell. Pure. */
import { nlqfOfLevel, type Level } from '../codes.ts'
import type { Plan } from './plan.ts'
import type { CheckedStep } from './conflicts.ts'

/**
 * `provider`: the provider's own words, to be read by the person. `level`: the course usually asks for one of
 * `levels`, and neither the person nor an earlier step has it.
 */
export type Requirement =
  | { item: number; kind: 'provider'; text: string }
  | { item: number; kind: 'level'; levels: readonly Level[] }

/** The usual ways in (Wet educatie en beroepsonderwijs, Wet op het hoger onderwijs); a provider may make exceptions. */
const usualWayIn: Partial<Record<Level, readonly Level[]>> = {
  'mbo-2': ['vmbo', 'mbo-1'],
  'mbo-3': ['vmbo', 'mbo-2'],
  'mbo-4': ['vmbo', 'mbo-2', 'mbo-3'],
  'associate-degree': ['havo', 'vwo', 'mbo-4'],
  bachelor: ['havo', 'vwo', 'mbo-4', 'associate-degree'],
  master: ['bachelor'],
  doctorate: ['master'],
}

export function requirementsOf(plan: Plan, steps: readonly CheckedStep[]): Requirement[] {
  return steps.flatMap(({ course }, item): Requirement[] => {
    if (!course) return []
    // Without a word about what the person has, nothing can be said to be missing.
    const unmet = plan.level !== null && levelsMissing(plan, steps, item)
    return [
      ...(unmet ? [{ item, kind: 'level' as const, levels: unmet }] : []),
      ...(course.entryRequirements
        ? [{ item, kind: 'provider' as const, text: course.entryRequirements }]
        : []),
    ]
  })
}

/** What the person has before a step: what they said, and what earlier steps lead to. */
export function levelsHeld(plan: Plan, steps: readonly CheckedStep[], item: number): Level[] {
  return [plan.level, ...steps.slice(0, item).map((one) => one.course?.level ?? null)].filter(
    (one) => one !== null,
  )
}

/** The usual ways into a step when none of them is held; null when there is no usual way, or one is held. */
export function levelsMissing(
  plan: Plan,
  steps: readonly CheckedStep[],
  item: number,
): readonly Level[] | null {
  const level = steps[item]?.course?.level ?? null
  const wanted = level === null ? undefined : usualWayIn[level]
  return wanted && !levelsHeld(plan, steps, item).some((held) => suffices(held, wanted)) ? wanted : null
}

/** Whether a level is a usual way into a course of another; null when no usual way in is known. */
export function isWayIn(held: Level, into: Level): boolean | null {
  const wanted = usualWayIn[into]
  return wanted ? suffices(held, wanted) : null
}

/** A level that is named, or one that is higher than all that are. */
function suffices(held: Level, wanted: readonly Level[]): boolean {
  return wanted.includes(held) || wanted.every((level) => levelRank(held) > levelRank(level))
}

/** Orders levels: "4+" stands between 4 and 5; a level without a number in the framework stands below all. */
export function levelRank(level: Level): number {
  const nlqf = nlqfOfLevel[level]
  if (nlqf === null) return level === 'vmbo' ? 1.5 : 0
  return Number.parseInt(nlqf, 10) + (nlqf.endsWith('+') ? 0.5 : 0)
}
