/** Transitions, skill gaps, skills and matches over HTTP. Nothing of a profile is stored or logged. */
import { postDirections } from '@stapwijzer/shared/api/directions.ts'
import { findSkills, getSkillGap, getTransitions, postMatches } from '@stapwijzer/shared/api/matching.ts'
import type { Reading } from '@stapwijzer/shared/db/client.ts'
import { pointOfPostcode } from '@stapwijzer/shared/db/geography.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { groupOf } from '../insight/course-dims.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'
import type { Occupation, Taxonomy } from '../occupations/taxonomy.ts'
import { match, occupationName, skillName, transition } from './answers.ts'
import { findDirections } from './direction/find-directions.ts'
import { skillFinder, type SkillFinder } from './find-skills.ts'
import { gapTo, skillsHad, type Gap } from './gap.ts'
import { registerGuide } from './guide/routes.ts'
import { rankFor } from './match-courses.ts'
import { profileProblems } from './profile-problems.ts'
import { buildSkillIndex, type SkillIndex } from './skill-index.ts'
import { coursesOf, readCards, usualLevels, withCourses } from './store.ts'
import { chooseReachable, reachable, withLocalLevels } from './transitions.ts'

export function registerMatching(
  app: FastifyInstance,
  deps: Pick<Deps, 'db' | 'today' | 'insight'>,
  store: Pick<TaxonomyStore, 'ready' | 'current'>,
): void {
  const { db } = deps
  const prepared = oncePerTaxonomy()
  const current = async () => {
    await store.ready()
    return store.current()
  }

  route(app, getTransitions, async ({ params, query }) => {
    const { index } = prepared(await current())
    const from = known(index, params.id)
    const had = skillsHad(index.source, from.id)
    const limit = query.limit ?? 10
    const pool = reachable(index, had, from, Math.max(30, 2 * limit))
    const gaps = new Map(pool.map(({ occupation: { id } }) => [id, gapTo(index, had, id)]))
    const aims = (id: string) => closingConcepts(id, gaps.get(id)!)
    const { items, courses } = await db.catalogue(async (reading) => {
      const near = await around(reading, query, deps.today())
      const wide = pool.flatMap(({ occupation: { id } }) => aims(id))
      const [taught, levels] = await Promise.all([
        withCourses(reading.sql, wide, near),
        usualLevels(reading.sql, [from.id, ...gaps.keys()]),
      ])
      const here = withLocalLevels(pool, from, levels)
      const chosen = chooseReachable(here, limit, (id) => aims(id).some((concept) => taught.has(concept)))
      const wanted = chosen.flatMap(({ occupation: { id } }) => aims(id)).filter((id) => taught.has(id))
      return { items: chosen, courses: await coursesOf(reading.sql, wanted, near) }
    })
    const transitions = items.map((one) => {
      const { id } = one.occupation
      return transition(from, one, gaps.get(id)!, unionSize(aims(id), courses), query.postcode !== undefined)
    })
    return { status: 200, body: { from: occupationName(from), items: transitions } }
  })

  registerGuide(app, deps, async (id) => {
    const { index } = prepared(await current())
    return { index, occupation: known(index, id) }
  })

  route(app, getSkillGap, async ({ query }, request) => {
    const { index } = prepared(await current())
    const [from, to] = [known(index, query.from), known(index, query.to)]
    const gap = gapTo(index, skillsHad(index.source, from.id), to.id)
    const aims = closingConcepts(to.id, gap)
    const courses = await db.catalogue(async (reading) =>
      coursesOf(reading.sql, aims, await around(reading, query, deps.today())),
    )
    const towards = { occupationGroup: groupOf(from.iscoCode), toGroup: groupOf(to.iscoCode) }
    deps.insight.count(request, 'transition', towards)
    const isTaught = gap.gap.every(({ id }) => courses.has(id))
    const measure = isTaught ? 'gap-with-course' : 'gap-without-course'
    if (gap.gap.length > 0) deps.insight.count(request, measure, { occupationGroup: towards.toGroup })
    return {
      status: 200,
      body: {
        from: occupationName(from),
        to: occupationName(to),
        overlap: gap.overlap,
        have: gap.have.map(skillName),
        gap: gap.gap.map(skillName),
        courses: gap.gap.flatMap(({ id: skill }) => {
          const total = courses.get(skill)?.length ?? 0
          return total === 0 ? [] : [{ skill, total }]
        }),
        coursesClosingGap: unionSize(aims, courses),
      },
    }
  })

  route(app, findSkills, async ({ query }) => {
    const { index, skills } = prepared(await current())
    const found = query.id
      ? [...new Set(query.id)].flatMap((id) => {
          const skill = index.source.skill(id)
          return skill ? [{ skill, matchedLabel: skill.label }] : []
        })
      : skills().find(query.q!, query.limit ?? 10)
    const items = found.map(({ skill, matchedLabel }) => ({
      ...skillName(skill),
      matchedLabel,
      kind: skill.kind === 'knowledge' ? ('knowledge' as const) : ('skill' as const),
    }))
    return { status: 200, body: { items } }
  })

  route(
    app,
    postMatches,
    async ({ body }) => {
      const { index } = prepared(await current())
      const today = deps.today()
      const [page, pageSize] = [body.page ?? 1, body.pageSize ?? 20]
      return db.catalogue(async (reading) => {
        const origin = await originOf(reading, body.profile.postcode, {
          in: 'body',
          path: 'profile.postcode',
        })
        const { basis, courses } = await rankFor(reading.sql, index, body.profile, origin, today)
        const shown = courses.slice((page - 1) * pageSize, page * pageSize)
        const cards = await readCards(
          reading.sql,
          shown.map(({ course }) => course.courseId),
          today,
          origin,
        )
        const items = shown.flatMap((one) => {
          const card = cards.get(one.course.courseId)
          return card ? [match(one, card)] : []
        })
        const meta = { basis, asOf: today }
        return { status: 200, body: { items, total: courses.length, page, pageSize, meta } }
      })
    },
    { bodyProblems: async (body) => profileProblems(body, await current()) },
  )

  route(
    app,
    postDirections,
    async ({ body: { profile } }) => {
      const { index } = prepared(await current())
      const today = deps.today()
      return db.catalogue(async (reading) => {
        const origin = await originOf(reading, profile.postcode, { in: 'body', path: 'profile.postcode' })
        const items = await findDirections(reading.sql, index, profile, origin, today)
        return { status: 200, body: { items, meta: { asOf: today } } }
      })
    },
    { bodyProblems: async (body) => profileProblems(body, await current()) },
  )
}

/** What a course has to be linked to in order to close a gap: a skill of it, or the occupation itself. */
function closingConcepts(occupationId: string, { gap }: Gap): string[] {
  return gap.length > 0 ? [occupationId, ...gap.map(({ id }) => id)] : []
}

/** How many different courses there are. */
function unionSize(concepts: readonly string[], courses: ReadonlyMap<string, readonly string[]>): number {
  return new Set(concepts.flatMap((id) => courses.get(id) ?? [])).size
}

type Prepared = { index: SkillIndex; skills: () => SkillFinder }

/** What is worked out for a taxonomy, once; it goes when the taxonomy goes. */
function oncePerTaxonomy(): (taxonomy: Taxonomy) => Prepared {
  const made = new WeakMap<Taxonomy, Prepared>()
  return (taxonomy) => {
    const before = made.get(taxonomy)
    if (before) return before
    const index = buildSkillIndex(taxonomy)
    let finder: SkillFinder | undefined
    const skills = () => (finder ??= skillFinder(taxonomy.skills, index.weight))
    const now = { index, skills }
    made.set(taxonomy, now)
    return now
  }
}

function known({ source }: SkillIndex, id: string): Occupation {
  const found = source.occupation(id)
  if (!found) throw new ProblemError(404, 'There is no occupation with this id.')
  return found
}

async function around(reading: Reading, query: { postcode?: string; distanceKm?: number }, today: string) {
  const origin = await originOf(reading, query.postcode, { in: 'query', path: 'postcode' })
  return { today, origin, distanceKm: query.distanceKm ?? null }
}

async function originOf(
  reading: Reading,
  pc4: string | null | undefined,
  where: { in: 'body' | 'query'; path: string },
): Promise<Point | null> {
  if (pc4 == null) return null
  const origin = await pointOfPostcode(reading, pc4)
  if (origin) return origin
  const message = 'There is no postcode with these first two digits.'
  throw new ProblemError(400, 'The request has problems; see errors.', { errors: [{ ...where, message }] })
}
