/** What must be true before a step: a level, what the provider asks, how far it is. Pure. */
import { nlqfOfLevel, type Level } from '../codes.ts'
import { finding, type Finding } from './finding.ts'
import type { Looked } from './looked.ts'
import { levelRank, levelsHeld, levelsMissing, requirementsOf } from './requirements.ts'
import { grouped, isLiveCourse, together } from './steps.ts'

export function findingsOfEntry({ plan, steps, context }: Looked): Finding[] {
  const items = steps.flatMap((step, item) => (isLiveCourse(step) ? [item] : []))
  const required = requirementsOf(plan, steps).filter(({ item }) => items.includes(item))
  return [
    ...ofLevels(required.flatMap((one) => (one.kind === 'level' ? [one] : []))),
    ...together(
      'entry-read',
      required.flatMap((one) => (one.kind === 'provider' && !saysNothing(one.text) ? [one.item] : [])),
    ),
    ...together(
      'level-unknown',
      plan.level === null ? items.filter((item) => levelsMissing(plan, steps, item)) : [],
    ),
    ...together(
      'level-lower',
      items.filter((item) => {
        const level = steps[item]!.course!.level
        return level !== null && levelsHeld(plan, steps, item).some((held) => isLower(level, held))
      }),
    ),
    ...tooFar({ plan, steps, context }, items),
  ]
}

/** Steps that ask for the same levels are told together. */
function ofLevels(required: readonly { item: number; levels: readonly Level[] }[]): Finding[] {
  return grouped(required, ({ levels }) => levels.join()).map((group) =>
    finding(
      'entry-level',
      group.map(({ item }) => item),
      { names: group[0]!.levels },
    ),
  )
}

/** Providers fill in "Geen" or "n.v.t." */
function saysNothing(text: string): boolean {
  return /^\W*(geen|niet van toepassing|n\.?\s?v\.?\s?t|none|no)?\W*$/i.test(text)
}

/** Only between levels of vocational and higher education: havo is no lower mbo. */
function isLower(level: Level, held: Level): boolean {
  return isLadder(level) && isLadder(held) && levelRank(level) < levelRank(held)
}

function isLadder(level: Level): boolean {
  return nlqfOfLevel[level] !== null && level !== 'havo' && level !== 'vwo'
}

function tooFar(
  { plan, steps, context: { distances } }: Pick<Looked, 'plan' | 'steps' | 'context'>,
  items: readonly number[],
): Finding[] {
  const limit = plan.travelKm
  if (limit === null || !distances) return []
  const far = items.flatMap((item) => {
    const id = steps[item]!.step.courseId ?? ''
    const km = Object.hasOwn(distances, id) ? (distances[id] ?? null) : null
    return km !== null && km > limit ? [{ item, km }] : []
  })
  return together(
    'too-far',
    far.map(({ item }) => item),
    { amount: Math.max(...far.map(({ km }) => km)), limit },
  )
}
