/** Of all courses that help, the few that together close most of a gap, in an order to take them. Pure. */
import type { Match } from '@stapwijzer/shared/api/matching.ts'
import { degrees, levelOrder } from '@stapwijzer/shared/domain/level-order.ts'

const mostSteps = 4

/**
 * Takes each time the course that adds most to what is closed already (of equals the better match), until nothing is
 * added. The lowest level comes first: it asks least. Years of study for a degree in something else are no step.
 */
export function stepsOf(matches: readonly Match[]): Match[] {
  const left = matches.filter((match) => !isOtherDegree(match))
  const open = new Set(left.flatMap(({ skills }) => skills.closes.map(({ id }) => id)))
  const steps: Match[] = []
  while (open.size > 0 && steps.length < mostSteps) {
    const gains = left.map(({ skills }) => skills.closes.filter(({ id }) => open.has(id)).length)
    const best = Math.max(0, ...gains)
    if (best === 0) break
    const [next] = left.splice(gains.indexOf(best), 1)
    for (const { id } of next!.skills.closes) open.delete(id)
    steps.push(next!)
  }
  return steps.sort((a, b) => rank(a) - rank(b))
}

/**
 * At most `most` of the matches, best first as they are given, the steps always among them: who reads the order of the
 * steps finds each of their courses.
 */
export function shownOf(matches: readonly Match[], steps: readonly Match[], most: number): Match[] {
  const others = matches.filter((match) => !steps.includes(match)).slice(0, Math.max(0, most - steps.length))
  return matches.filter((match) => steps.includes(match) || others.includes(match))
}

function isOtherDegree({ course, reasons }: Match): boolean {
  return (
    degrees.some((level) => level === course.level) && !reasons.some(({ code }) => code === 'leads-to-target')
  )
}

/** A course without a level stands between: it may ask anything. */
function rank({ course }: Match): number {
  return course.level === null ? -1 : levelOrder.indexOf(course.level)
}
