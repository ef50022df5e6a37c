import { fail } from '@sveltejs/kit'
import { financing as t } from '@stapwijzer/shared/text/nl.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import {
  adviceOf,
  askAdvice,
  listSchemes,
  readSubject,
  type Subject,
} from '#lib/funding/ask-advice.server.ts'
import { questionForm } from '#lib/funding/questions.server.ts'
import {
  errorsOfProblem,
  fundingValues,
  readAnswers,
  type Answers,
} from '#lib/funding/read-answers.server.ts'
import type { Actions, PageServerLoad } from './$types'

type Fetch = typeof globalThis.fetch
const nobody: Answers = { person: {}, employer: {}, course: {} }

export const load: PageServerLoad = async ({ fetch, url }) => {
  const courseId = url.searchParams.get('course')
  const subject = await readSubject(fetch, courseId)
  const schemes = await listSchemes(fetch)
  return {
    course: shown(subject),
    gone: subject.gone,
    questions: await questions(fetch, subject, {}, [], namesOf(schemes)),
    schemes: schemes.map(({ scheme, name, status }) => ({ scheme, name, status })),
  }
}

export const actions: Actions = {
  default: async ({ request, fetch, url }) => {
    const data = await request.formData()
    const courseId = data.get('course')
    const subject = await readSubject(
      fetch,
      typeof courseId === 'string' && courseId ? courseId : url.searchParams.get('course'),
    )
    const names = namesOf(await listSchemes(fetch))
    const values = fundingValues(data)
    const { answers, errors } = readAnswers(values)
    const refuse = async (status: number, found: FieldError[]) =>
      fail(status, {
        values,
        errors: found,
        course: shown(subject),
        questions: await questions(fetch, subject, values, [], names),
        failed: found.length === 0 ? t.failed : null,
        answer: null,
        about: null,
      })
    if (errors.length) return refuse(400, errors)
    const advice = await askAdvice(fetch, subject, answers)
    if (!advice.ok)
      return advice.status === 400 ? refuse(400, errorsOfProblem(advice.problem)) : refuse(advice.status, [])
    const missing = advice.body.advice.flatMap((one) => one.missing)
    return {
      values,
      errors: [],
      course: shown(subject),
      questions: await questions(fetch, subject, values, missing, names),
      failed: null,
      answer: await adviceOf(fetch, advice.body, {
        answers,
        given: values,
        price: priceOf(subject, answers),
      }),
      about: { person: answers.person, employer: answers.employer },
    }
  },
}

/** Which questions can change the answer is worked out for a person of whom nothing is known. */
async function questions(
  fetch: Fetch,
  subject: Subject,
  values: Values,
  missing: readonly string[],
  names: ReadonlyMap<string, string>,
) {
  const answer = await askAdvice(fetch, subject, nobody)
  const open = answer.ok ? answer.body.advice.flatMap((one) => one.missing) : []
  return questionForm({
    missing: [...open, ...missing],
    values,
    courseChosen: subject.course !== null,
    priceKnown: answer.ok && answer.body.netPrice.status !== 'unknown',
    names,
  })
}

function shown({ course }: Subject) {
  return (
    course && {
      id: course.id,
      title: course.title,
      lang: course.titleLang,
      provider: course.provider.name,
      price: course.price,
    }
  )
}

/** What the answer was worked out from; a price that was typed wins. */
function priceOf({ course }: Subject, answers: Answers): string | null {
  const typed = answers.course.costInclVat
  return typed == null ? (course?.price.amount ?? null) : Number(typed).toFixed(2)
}

function namesOf(schemes: readonly { scheme: string; name: string }[]): Map<string, string> {
  return new Map(schemes.map(({ scheme, name }) => [scheme, name]))
}
