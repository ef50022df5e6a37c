import { findSkills } from '@stapwijzer/shared/api/matching.ts'
import { error } from '@sveltejs/kit'
import type { FundingAdvice } from '@stapwijzer/shared/api/funding.ts'
import type { SkillName } from '@stapwijzer/shared/api/occupations.ts'
import { type CourseDetail, getCourse } from '@stapwijzer/shared/api/courses.ts'
import { call } from '#lib/api.ts'
import { similarCourses } from '#lib/course/similar-courses.ts'
import { askFunding } from '#lib/funding/ask-funding.ts'
import { nearestSchemes } from '#lib/funding/nearest.ts'
import type { PageServerLoad } from './$types'

type Fetch = typeof globalThis.fetch

const schemesShown = 3

export const load: PageServerLoad = async ({ fetch, params }) => {
  // Who may pay depends on the id alone; for a course that is not there it is a refusal that nobody looks at.
  const [answer, schemes] = await Promise.all([
    call(fetch, getCourse, { params: { id: params.id } }),
    schemesFor(fetch, params.id),
  ])
  if (!answer.ok) {
    if (answer.status === 410) error(410, { message: '', withdrawn: answer.problem })
    error(answer.status === 503 ? 503 : answer.status < 500 ? 404 : 500, '')
  }
  const course = answer.body
  const [similar, skills] = await Promise.all([similarCourses(fetch, course), skillsOf(fetch, course)])
  return { course, schemes, similar, skills }
}

/** The skills of the course with the language of their names. */
async function skillsOf(fetch: Fetch, { skills }: CourseDetail): Promise<SkillName[]> {
  if (skills.length === 0) return []
  const query = { id: skills.map(({ id }) => id) }
  const answer = await call(fetch, findSkills, { query })
  const langOf = new Map(answer.ok ? answer.body.items.map(({ id, lang }) => [id, lang]) : [])
  return skills.map((skill) => ({ ...skill, lang: langOf.get(skill.id) ?? 'nl' }))
}

/** The schemes that may pay for a visitor of whom nothing is known; null when that could not be asked now. */
async function schemesFor(fetch: Fetch, courseId: string): Promise<FundingAdvice[] | null> {
  const answer = await askFunding(fetch, { person: {}, courseId, guide: true })
  if (!answer.ok) return null
  const { advice, guide } = answer.body
  // What a school asks by law is the price itself, and nobody pays along with it.
  const prices = new Set(
    guide?.groups
      .filter(({ group }) => group === 'price')
      .flatMap(({ schemes }) => schemes.map((one) => one.scheme)),
  )
  return nearestSchemes(
    advice.filter(({ scheme }) => !prices.has(scheme)),
    schemesShown,
  )
}
