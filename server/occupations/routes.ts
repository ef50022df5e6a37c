/** Finding an occupation by name, and one occupation with its skills. */
import { findOccupations, getOccupation, type SkillName } from '@stapwijzer/shared/api/occupations.ts'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { groupOf } from '../insight/course-dims.ts'
import type { Insight } from '../insight/insight.ts'
import type { TaxonomyStore } from './taxonomy-store.ts'
import type { Skill } from './taxonomy.ts'

export function registerOccupations(app: FastifyInstance, insight: Insight, store: TaxonomyStore): void {
  let stop = () => {}
  app.addHook('onListen', async () => {
    stop = store.watch()
  })
  app.addHook('onClose', async () => stop())

  route(app, findOccupations, async ({ query }) => {
    await store.ready()
    const lookup = store.lookup()
    const items = lookup
      .find(query.q, query.limit ?? 10)
      .map(({ occupation: { id, uri, label, iscoCode }, matchedLabel }) => ({
        id,
        uri,
        label,
        matchedLabel,
        iscoCode,
      }))
    return { status: 200, body: { items, branch: lookup.branch(query.q) } }
  })

  route(app, getOccupation, async ({ params }, request) => {
    await store.ready()
    const taxonomy = store.current()
    const occupation = taxonomy.occupation(params.id)
    if (!occupation) throw new ProblemError(404, 'There is no occupation with this id.')
    const { id, uri, label, altLabels, description, iscoCode, retired } = occupation
    insight.count(request, 'occupation-view', { occupationGroup: groupOf(iscoCode) })
    const { essential, optional } = taxonomy.skillsOf(id)
    return {
      status: 200,
      body: {
        id,
        uri,
        label,
        altLabels: [...altLabels],
        description,
        iscoCode,
        essentialSkills: essential.map(skillName),
        optionalSkills: optional.map(skillName),
        retired,
      },
    }
  })
}

/** A skill as answers name it. */
export function skillName({ id, uri, label, lang }: Skill): SkillName {
  return { id, uri, label, lang }
}
