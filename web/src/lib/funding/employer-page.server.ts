/** Gathers what stands on the page for an employer. Asks the API about the courses and the firm, never about the person. */
import { readFacts } from './read-answers.server.ts'
import { listCourses } from '@stapwijzer/shared/api/courses.ts'
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { centsOf } from '@stapwijzer/shared/domain/money/cents.ts'
import { priceTotal, type PriceTotal } from '@stapwijzer/shared/domain/plan/totals.ts'
import { fundingQuestions } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import type { Values } from '#lib/form/field.ts'
import { askFunding } from './ask-funding.ts'
import { answersForEmployer, employerAnswers } from './employer-answers.ts'
import { employerClaims, type Claims, type CourseAdvice } from './employer-claims.ts'

type Fetch = typeof globalThis.fetch
type Answer = { name: string; text: string }

export const mostCourses = 10

export type EmployerPage = {
  courses: CourseDetail[]
  /** How many that were asked for are not there any more. */
  gone: number
  claims: Claims
  total: PriceTotal | null
  /** What the visitor told of the firm, in words. */
  about: Answer[]
}
/** `status` of the page that says so: 404 unknown, 410 withdrawn, 503 not now. */
type EmployerRefusal = { status: 404 | 410 | 503 }

/** At most `mostCourses` ids; each once. */
export async function employerPage(
  fetch: Fetch,
  ids: readonly string[],
  values: Values,
): Promise<EmployerPage | EmployerRefusal> {
  const listed = ids.length === 0 ? null : await call(fetch, listCourses, { query: { id: [...ids] } })
  if (listed && !listed.ok) return { status: listed.status >= 500 ? 503 : 404 }
  const found = listed?.body.items ?? []
  const courses = found.flatMap(({ course }) => (course ? [course] : []))
  if (courses.length === 0) return { status: found.length > 0 ? 410 : 404 }
  const told = answersForEmployer(values)
  // Whoever reads the page is the employer that it is about.
  const employer = { ...readFacts(values, employerAnswers).answers.employer, role: 'current' as const }
  const advice: CourseAdvice[] = []
  for (const { id, title } of courses) {
    const answer = await askFunding(fetch, { person: {}, employer, courseId: id })
    if (!answer.ok) return { status: 503 }
    advice.push({ title, advice: answer.body.advice })
  }
  return {
    courses,
    gone: ids.length - courses.length,
    claims: employerClaims(advice),
    total: courses.length > 1 ? totalOf(courses) : null,
    about: told
      .filter(([name]) => (employer as Record<string, unknown>)[name.split('.')[1]!] !== undefined)
      .map(([name, value]) => ({ name, text: inWords(name, value) })),
  }
}

function totalOf(courses: readonly CourseDetail[]): PriceTotal {
  return priceTotal(
    courses.map(({ price: { amount, vatIncluded } }) => ({
      cents: amount === null ? null : centsOf(amount),
      vatIncluded,
    })),
  )
}

function inWords(name: string, value: string): string {
  const choice = fundingQuestions.questions[name]?.choices?.[value]
  if (choice) return choice.charAt(0).toLowerCase() + choice.slice(1)
  return value === 'true' ? 'ja' : value === 'false' ? 'nee' : value
}
