/** What people ask about an occupation, over HTTP. */
import { getOccupationGuide } from '@stapwijzer/shared/api/occupation-guide.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { route } from '../../http/route.ts'
import type { Occupation } from '../../occupations/taxonomy.ts'
import { occupationName, skillName } from '../answers.ts'
import type { SkillIndex } from '../skill-index.ts'
import { readCards } from '../store.ts'
import { chancesFor } from './chance-sources.ts'
import { commonOf, entryOf, pathOf, tasksOf } from './guide.ts'
import { leadingCourses } from './store.ts'

/** `find` throws a 404 for an unknown id. */
type Find = (id: string) => Promise<{ index: SkillIndex; occupation: Occupation }>

export function registerGuide(
  app: FastifyInstance,
  { db, today }: Pick<Deps, 'db' | 'today'>,
  find: Find,
): void {
  route(app, getOccupationGuide, async ({ params }) => {
    const { index, occupation } = await find(params.id)
    const { id, iscoCode } = occupation
    const day = today()
    return db.catalogue(async ({ sql }) => {
      const courses = await leadingCourses(sql, id, day)
      const path = pathOf(courses)
      const shown = path.flatMap(({ cheapest, soonest }) => [cheapest, soonest]).filter((one) => one !== null)
      const cards = await readCards(sql, [...new Set(shown)], day, null)
      const cardOf = (courseId: string | null) => (courseId === null ? null : (cards.get(courseId) ?? null))
      return {
        status: 200,
        body: {
          occupation: occupationName(occupation),
          common: commonOf(iscoCode),
          chances: chancesFor(iscoCode),
          tasks: tasksOf(index, id).map(skillName),
          courses: {
            ...entryOf(courses),
            path: path.map(({ level, courses: total, cheapest, soonest }) => ({
              level,
              courses: total,
              cheapest: cardOf(cheapest),
              soonest: cardOf(soonest),
            })),
          },
        },
      }
    })
  })
}
