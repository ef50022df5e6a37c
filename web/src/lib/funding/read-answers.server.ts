/** Reads the form about money: facts for the API, and every answer that cannot be read with what to do about it. */
import type { FundingRequest } from '@stapwijzer/shared/api/funding.ts'
import type { Problem } from '@stapwijzer/shared/api/problem.ts'
import { factByPath, type FactGroup } from '@stapwijzer/shared/domain/funding/facts.ts'
import { fundingQuestions as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import { readDay, readEuros, readNumber } from '#lib/form/read-number.ts'
import { askable, questionFor } from '@stapwijzer/shared/domain/funding/question-order.ts'
import { noneOfThese, unknown } from './questions.server.ts'

export type Answers = Required<Pick<FundingRequest, 'person' | 'employer'>> & {
  course: NonNullable<FundingRequest['course']>
}
type FactValue = string | number | boolean | string[]
type Read = { value: FactValue } | { error: string }

/** Bounds of numbers, both included; the others have none below a million. */
const bounds: Readonly<Record<string, readonly [number, number]>> = {
  'person.age': [0, 120],
  'person.teachingShare': [0, 100],
  'person.weeklyHours': [0, 80],
  'course.durationWeeks': [0, 520],
  'course.contactHours': [0, 20_000],
}
const wholeNumbers = ['person.age', 'employer.staff']

/** Texts of the form; of a question with several ticks all of them, joined by a comma. */
export function fundingValues(data: FormData): Values {
  return Object.fromEntries(
    [...askable, 'onthoud'].flatMap((name) => {
      const given = data.getAll(name).filter((one) => typeof one === 'string')
      return given.length ? [[name, given.map((one) => one.trim()).join(',')]] : []
    }),
  )
}

export function readAnswers(values: Values): { answers: Answers; errors: FieldError[] } {
  const { answers, errors } = readFacts(values, askable)
  if (!values['person.situation']) errors.push({ field: 'person.situation', text: t.errors.situation })
  if (values['course.paidByOtherAmount'] && values['course.paidByOther'] !== 'part') {
    errors.push({ field: 'course.paidByOtherAmount', text: t.errors.partOnly })
  }
  return { answers, errors: inOrder(errors) }
}

/** Only the facts of these names; those that cannot be read are errors. */
export function readFacts(
  values: Values,
  names: readonly string[],
): { answers: Answers; errors: FieldError[] } {
  const answers = { person: {}, employer: {}, course: {} } as Record<FactGroup, Record<string, FactValue>>
  const errors: FieldError[] = []
  for (const name of names) {
    const text = values[name] ?? ''
    if (text === '' || text === unknown) continue
    const read = readFact(name, text)
    const [group, fact] = name.split('.') as [FactGroup, string]
    if ('error' in read) errors.push({ field: name, text: read.error })
    else answers[group][fact] = read.value
  }
  return { answers, errors }
}

/** The API's problems at the questions they belong to; the API says them in English, people read our words. */
export function errorsOfProblem({ errors = [] }: Problem): FieldError[] {
  const fields = new Set(errors.map(({ path }) => questionFor(path) ?? 'person.situation'))
  return inOrder([...fields].map((field) => ({ field, text: t.errors.other })))
}

function readFact(name: string, text: string): Read {
  const fact = factByPath.get(name)
  switch (fact?.kind) {
    case 'flag':
      return text === 'true' || text === 'false' ? { value: text === 'true' } : { error: t.errors.choice }
    case 'code':
      return fact.codes?.includes(text) ? { value: text } : { error: t.errors.choice }
    case 'schemes': {
      const ids = text.split(',').filter((id) => id !== noneOfThese)
      return fact.schema.safeParse(ids).success ? { value: ids } : { error: t.errors.choice }
    }
    case 'money': {
      const euros = readEuros(text)
      return euros !== null && fact.schema.safeParse(euros).success
        ? { value: euros }
        : { error: t.errors.money }
    }
    case 'date': {
      const day = readDay(text)
      return day === null ? { error: t.errors.date } : { value: day }
    }
    case 'number':
      return readCount(name, text)
    default:
      return readPostcode(text)
  }
}

function readCount(name: string, text: string): Read {
  const [least, most] = bounds[name] ?? [0, 1_000_000]
  const value = readNumber(text)
  const fits = value !== null && value >= least && value <= most
  if (fits && (!wholeNumbers.includes(name) || Number.isInteger(value))) return { value }
  if (name === 'person.age') return { error: t.errors.age }
  return { error: wholeNumbers.includes(name) ? t.errors.whole : t.errors.number(least, most) }
}

/** Letters behind the four digits are fine, they are just not used. */
function readPostcode(text: string): Read {
  const [, digits] = /^([1-9]\d{3})\s*(?:[A-Za-z]{2})?$/.exec(text) ?? []
  return digits ? { value: digits } : { error: t.errors.postcode }
}

/** In the order of the form, one a field. */
function inOrder(errors: FieldError[]): FieldError[] {
  const place = (field: string) => askable.indexOf(field)
  return errors
    .filter(({ field }, index) => errors.findIndex((one) => one.field === field) === index)
    .sort((a, b) => place(a.field) - place(b.field))
}
