import { fail } from '@sveltejs/kit'
import { financing as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import {
  adviceOf,
  askAdvice,
  listSchemes,
  readSubject,
  type GuidedAnswer,
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
    questions: await questionsFor(fetch, subject, {}, nobody, namesOf(schemes)),
    schemes: schemes.map(({ scheme, name, status, evidence }) => ({ scheme, name, status, evidence })),
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
        questions: await questionsFor(fetch, subject, values, answers, names),
        failed: found.length === 0 ? t.failed : null,
        answer: null,
        about: null,
      })
    if (errors.length) return refuse(400, errors)
    const price = priceOf(subject, answers)
    const advice = await askAdvice(fetch, subject, answers)
    if (!advice.ok)
      return advice.status === 400 ? refuse(400, errorsOfProblem(advice.problem)) : refuse(advice.status, [])
    return {
      values,
      errors: [],
      course: shown(subject),
      questions: questionsAfter(advice.body, values, price, names),
      failed: null,
      answer: await adviceOf(fetch, advice.body, {
        answers,
        given: values,
        price,
      }),
      about: { person: answers.person, employer: answers.employer },
    }
  },
}

/** What is worth asking next to these answers; when they contradict each other, what is worth asking anyone. */
async function questionsFor(
  fetch: Fetch,
  subject: Subject,
  values: Values,
  answers: Answers,
  names: ReadonlyMap<string, string>,
) {
  const answer = await askAdvice(fetch, subject, answers)
  if (!answer.ok && answers !== nobody) return questionsFor(fetch, subject, values, nobody, names)
  return questionsAfter(answer.ok ? answer.body : null, values, priceOf(subject, answers), names)
}

/** Only what can still change this answer is asked, and what was answered stays. */
function questionsAfter(
  answer: GuidedAnswer | null,
  values: Values,
  price: string | null,
  names: ReadonlyMap<string, string>,
) {
  return questionForm({
    missing: answer?.advice.flatMap((one) => one.missing) ?? [],
    chosen: answer?.guide.questions.map(({ fact }) => fact) ?? [],
    role: answer?.guide.role ?? 'not-told',
    values,
    price,
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
      duration: course.duration,
    }
  )
}

/** The price with VAT that the answer is worked out from; a price that was typed wins. null = not known. */
function priceOf({ course }: Subject, answers: Answers): string | null {
  const typed = answers.course.costInclVat
  if (typed != null) return Number(typed).toFixed(2)
  const price = course?.price
  return price && (price.status === 'free' || price.vatIncluded === true) ? price.amount : null
}

function namesOf(schemes: readonly { scheme: string; name: string }[]): Map<string, string> {
  return new Map(schemes.map(({ scheme, name }) => [scheme, name]))
}
