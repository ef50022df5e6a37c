/** Funding advice and the schemes over HTTP. Nothing of a question is stored or logged. */
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import type { Reading } from '@stapwijzer/shared/db/client.ts'
import { readShownCourses } from '@stapwijzer/shared/db/shown-courses.ts'
import {
  type FundingAnswer,
  type FundingRequest,
  getFundingScheme,
  listFundingSchemes,
  type NetPrices,
  postFundingAdvice,
} from '@stapwijzer/shared/api/funding.ts'
import { municipalityOfPostcode } from '@stapwijzer/shared/db/geography.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { CourseFacts } from '@stapwijzer/shared/domain/funding/facts.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import { contradictions, financeContradictions } from './contradictions.ts'
import { courseFactsOf } from './course-facts.ts'
import { schemeDetail, schemeItem } from './describe-scheme.ts'
import { evaluate, netPriceFor } from './evaluate.ts'
import { factsOf, type Question } from './facts.ts'
import { guideFor } from './guide/guide.ts'
import { shippedSchemes } from './load-schemes.ts'

/** Throws `SchemeFilesError` when a scheme file is wrong, so that the start stops. */
export function registerFunding(app: FastifyInstance, deps: Deps): void {
  const schemes = shippedSchemes()
  const guided = guideFor(schemes)
  const advice = { ...postFundingAdvice, body: withoutContradictions(deps.today) }

  const counted = (request: FastifyRequest, answer: FundingAnswer): FundingAnswer => {
    deps.insight.count(request, 'advice-asked', { language: currentLocale() })
    for (const { scheme, outcome } of answer.advice) {
      deps.insight.count(request, 'advice-outcome', { scheme, outcome })
    }
    return answer
  }

  route(app, advice, async ({ body }, request) => {
    const today = deps.today()
    const asOf = body.asOf ?? today
    const municipality = await municipalityOf(deps.db, body)
    const asking = (course: CourseFacts) => questionOf(body, course, asOf, municipality)
    const factsFor = (course: CourseFacts) => factsOf(asking(course))
    const answerOn = (course: CourseFacts): FundingAnswer => ({
      ...evaluate(schemes, factsFor(course)),
      ...(body.guide ? { guide: guided(asking(course)) } : {}),
    })
    if (body.course) return { status: 200, body: counted(request, answerOn(body.course)) }

    const ids = body.courseIds ?? [body.courseId!]
    const courses = await coursesOf(deps.db, ids)
    const courseFacts = (id: string) => courseFactsOf(courses.get(id)!, today)
    if (body.courseIds) {
      const items = ids.map((id) => ({
        courseId: id,
        netPrice: netPriceFor(schemes, factsFor(courseFacts(id))),
      }))
      return { status: 200, body: { asOf, items } satisfies NetPrices }
    }
    const course = courseFacts(ids[0]!)
    refuse(financeContradictions(body.person, course))
    return { status: 200, body: counted(request, answerOn(course)) }
  })

  route(app, listFundingSchemes, async ({ query }) => {
    const asOf = query.asOf ?? deps.today()
    return { status: 200, body: { asOf, items: schemes.list.map((scheme) => schemeItem(scheme, asOf)) } }
  })

  route(app, getFundingScheme, async ({ params }) => {
    const scheme = schemes.byId(params.id)
    if (!scheme) throw new ProblemError(404, 'There is no funding scheme with this id.')
    return { status: 200, body: schemeDetail(scheme, deps.today(), schemes) }
  })
}

/** The contract's body with what needs today: facts that cannot be true together, told with all other problems. */
function withoutContradictions(today: () => string) {
  return postFundingAdvice.body.check(
    z.superRefine(
      (value: Partial<Record<keyof FundingRequest, unknown>>, context) => {
        const asOf = postFundingAdvice.body.shape.asOf.safeParse(value.asOf).data ?? today()
        for (const { path, message } of contradictions(value.person, value.course, asOf)) {
          context.addIssue({ code: 'custom', path: path.split('.'), message })
        }
      },
      { when: () => true },
    ),
  )
}

function questionOf(
  { person, employer }: FundingRequest,
  course: CourseFacts,
  asOf: string,
  municipality: string | null,
): Question {
  return { person, employer, course, asOf, ...(municipality ? { municipalityOfPostcode: municipality } : {}) }
}

/** The municipality that the postcode gives; the one that was stated wins. */
async function municipalityOf(db: CatalogueReader, { person }: FundingRequest): Promise<string | null> {
  const { municipality, postcode4 } = person
  if (municipality != null || postcode4 == null) return null
  return db.catalogue((reading) => municipalityOfPostcode(reading, postcode4))
}

async function coursesOf(db: CatalogueReader, ids: readonly string[]): Promise<Map<string, Course>> {
  const courses = await db.catalogue((reading) => readCourses(reading, ids))
  if (ids.some((id) => !courses.has(id))) throw new ProblemError(404, 'There is no course with this id.')
  return courses
}

function refuse(found: { path: string; message: string }[]): void {
  if (found.length === 0) return
  const errors = found.map(({ path, message }) => ({ in: 'body' as const, path, message }))
  throw new ProblemError(400, 'The request has problems; see errors.', { errors })
}

/** The courses that exist, by id as it was asked. */
async function readCourses(reading: Reading, ids: readonly string[]): Promise<Map<string, Course>> {
  const shown = await readShownCourses(reading, ids)
  return new Map([...shown].map(([id, { course }]) => [id, course]))
}
