/** Ids of a profile that no taxonomy knows. Pure; the body may be wrong in any other way. */
import type { BodyProblem } from '../http/route.ts'
import type { Taxonomy } from '../occupations/taxonomy.ts'

/** Retired concepts are known: old links to them keep working. */
export function profileProblems(
  body: unknown,
  taxonomy: Pick<Taxonomy, 'occupation' | 'skill'>,
): BodyProblem[] {
  const profile = membersOf(membersOf(body).profile)
  const problems: BodyProblem[] = []
  for (const name of ['currentOccupation', 'targetOccupation']) {
    const id = profile[name]
    if (typeof id === 'string' && !taxonomy.occupation(id)) {
      problems.push({ path: `profile.${name}`, message: 'There is no occupation with this id.' })
    }
  }
  const skills: unknown[] = Array.isArray(profile.skills) ? profile.skills : []
  skills.forEach((id, place) => {
    if (typeof id === 'string' && !taxonomy.skill(id)) {
      problems.push({ path: `profile.skills[${place}]`, message: 'There is no skill with this id.' })
    }
  })
  return problems
}

function membersOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value : {}
}
