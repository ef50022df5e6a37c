/** What the page of an occupation answers, worked out of the taxonomy and of the courses that lead there. Pure. */
import { levelOrder } from '@stapwijzer/shared/domain/level-order.ts'
import { linkGrounds, workSizes } from '@stapwijzer/shared/domain/occupation-guide.ts'
import type { OccupationGuide } from '@stapwijzer/shared/api/occupation-guide.ts'
import { commonness, estimatedIn } from '../../occupations/lookup/common-work.ts'
import type { Skill } from '../../occupations/taxonomy.ts'
import { compare, mostTellingFirst } from '../gap.ts'
import type { SkillIndex } from '../skill-index.ts'
import { asksNoDiploma } from './entry-text.ts'
import type { LeadingCourse } from './store.ts'

/** null for work that is rare or not told apart. */
export function commonOf(iscoCode: string | null): OccupationGuide['common'] {
  const size = workSizes[commonness(iscoCode) - 1]
  return size ? { size, estimatedIn } : null
}

const mostTasks = 6

/** Transversal skills are asked everywhere: they tell nothing of a day at this work while there is something else. */
export function tasksOf(index: SkillIndex, occupationId: string): Skill[] {
  const done = mostTellingFirst(index, index.source.skillsOf(occupationId).essential).filter(
    ({ kind, lang }) => kind === 'skill' && lang === 'nl',
  )
  const own = done.filter(({ reuse }) => reuse !== 'transversal')
  return (own.length > 0 ? own : done).slice(0, mostTasks)
}

type Step = {
  level: LeadingCourse['level']
  courses: number
  cheapest: string | null
  soonest: string | null
}

/** The courses by level, with the ids of the cheapest and the soonest. */
export function pathOf(courses: readonly LeadingCourse[]): Step[] {
  const byLevel = Map.groupBy(courses, ({ level }) => level)
  return [...levelOrder, null].flatMap((level): Step[] => {
    const of = byLevel.get(level)
    if (!of) return []
    const [cheapest] = of
      .filter(({ cents }) => cents !== null)
      .sort((a, b) => a.cents! - b.cents! || earlier(a, b))
    const [soonest] = of
      .filter(({ start }) => start !== null)
      .sort((a, b) => earlier(a, b) || (a.cents ?? Infinity) - (b.cents ?? Infinity))
    return [{ level, courses: of.length, cheapest: cheapest?.id ?? null, soonest: soonest?.id ?? null }]
  })
}

/** Without a start comes last; equals by id. */
function earlier(a: LeadingCourse, b: LeadingCourse): number {
  return compare(a.start ?? '9999', b.start ?? '9999') || compare(a.id, b.id)
}

/** Why and how one comes in, beside the path. */
export function entryOf(
  courses: readonly LeadingCourse[],
): Pick<OccupationGuide['courses'], 'total' | 'grounds' | 'withoutDiploma' | 'qualifications'> {
  const byCrebo = new Map<string, number>()
  for (const { crebo, ground } of courses) {
    // A course that is linked by its words may have the number of another qualification.
    if (ground === 'text') continue
    for (const code of new Set(crebo)) byCrebo.set(code, (byCrebo.get(code) ?? 0) + 1)
  }
  return {
    total: courses.length,
    grounds: linkGrounds.flatMap((ground) => {
      const of = courses.filter((course) => course.ground === ground).length
      return of > 0 ? [{ ground, courses: of }] : []
    }),
    withoutDiploma: courses.filter(({ entryRequirements }) => asksNoDiploma(entryRequirements)).length,
    qualifications: [...byCrebo]
      .map(([crebo, of]) => ({ crebo, courses: of }))
      .sort((a, b) => compare(a.crebo, b.crebo)),
  }
}
