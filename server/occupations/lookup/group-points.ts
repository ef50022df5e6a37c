/** What the ISCO unit group of an occupation adds to its points. Pure. */
import type { Occupation } from '../taxonomy.ts'
import { commonness } from './common-work.ts'
import { worth } from './points.ts'

const alikeAtAll = 0.3

/** Occupations of one ISCO unit group stand up for each other; of equal ones the commoner work comes first. */
export function addGroups(occupations: readonly Occupation[], points: Float32Array): void {
  const groups = new Map<string, number[]>()
  for (let at = 0; at < points.length; at++) {
    const code = occupations[at]!.iscoCode
    if (points[at]! < alikeAtAll || code === null) continue
    const group = groups.get(code)
    if (group) group.push(points[at]!)
    else groups.set(code, [points[at]!])
  }
  const sums = new Map<string, number>()
  for (const [code, group] of groups) {
    const best = group.sort((a, b) => b - a).slice(0, 5)
    sums.set(
      code,
      best.reduce((sum, one) => sum + one, 0),
    )
  }
  for (let at = 0; at < points.length; at++) {
    if (points[at]! < alikeAtAll) continue
    const code = occupations[at]!.iscoCode
    points[at]! += worth.group * (sums.get(code ?? '') ?? 0) + worth.common * commonness(code)
  }
}
