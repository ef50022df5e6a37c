/** The questions that can still change an answer for this course, ready to be shown. */
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import type { FactKind } from '@stapwijzer/shared/domain/funding/fact.ts'
import type { CodeWords } from '@stapwijzer/shared/text/fact-words.ts'
import {
  form as formText,
  fundingQuestions as t,
  facts as factsTexts,
} from '@stapwijzer/shared/text/rooms.ts'
import type { Values } from '#lib/form/field.ts'
import {
  aboutHealth,
  askedFirst,
  first,
  last,
  more,
  ofCourse,
  priorSchemes,
  questionFor,
} from '@stapwijzer/shared/domain/funding/question-order.ts'

export type Choice = { value: string; label: string }
export type Question = {
  /** Path of the fact: the name of the field. */
  name: string
  kind: 'one' | 'list' | 'more' | 'text' | 'date'
  label: string
  hint?: string
  unit?: string
  choices: Choice[]
  required: boolean
}
export type QuestionForm = {
  course: Question[]
  first: Question[]
  more: { id: keyof typeof more; questions: Question[] }[]
  last: Question[]
}

/** The value that says "I do not know" or "I would rather not say". */
export const unknown = 'unknown'
export const noneOfThese = 'none'
/** Choices beyond this number become a list that opens. */
const mostRadios = 6

/**
 * `missing`: paths of facts that could change what we think of a scheme. What was filled in stays in the form. `price`
 * is what the course costs before anyone pays along, null = unknown: then it is asked; `names` of schemes are by id.
 */
export function questionForm(asked: {
  missing: readonly string[]
  values: Values
  price: string | null
  names: ReadonlyMap<string, string>
}): QuestionForm {
  const { price, names, values } = asked
  const facts = asked.missing.map(questionFor).filter((name) => name !== null)
  // The situation is the one thing that must be told; it opens most other questions.
  const wanted = new Set(['person.situation', ...facts.map((name) => nextQuestion(name, facts, values))])
  for (const name of Object.keys(values)) if (values[name] && values[name] !== unknown) wanted.add(name)
  // Whoever pays along changes what is left to pay, whatever the schemes say.
  if (price === null || Number(price) > 0) wanted.add(askedFirst('course.paidByOtherAmount', values))
  if (price === null && values['course.paidByOther'] !== 'full') wanted.add('course.costInclVat')
  const chosen = (list: readonly string[]) =>
    list.filter((name) => wanted.has(name)).map((name) => question(name, names))
  return {
    course: chosen(ofCourse),
    first: chosen(first),
    more: (Object.keys(more) as (keyof typeof more)[]).flatMap((id) => {
      const questions = chosen(more[id])
      return questions.length ? [{ id, questions }] : []
    }),
    last: chosen(last),
  }
}

/** What the course itself tells about the question before it is enough: then that one is neither missing nor answered. */
function nextQuestion(name: string, missing: readonly string[], values: Values): string {
  const parent = askedFirst(name, values)
  const known = parent.startsWith('course.') && !missing.includes(parent) && !values[parent]
  return known ? name : parent
}

function question(name: string, names: ReadonlyMap<string, string>): Question {
  const text = t.questions[name]!
  const fact = factByPath.get(name)!
  const about = {
    name,
    label: text.question,
    ...(text.hint ? { hint: text.hint } : {}),
    ...(text.unit ? { unit: text.unit } : {}),
    required: name === 'person.situation',
  }
  const dontKnow = {
    value: unknown,
    label: about.required || isPrivate(name) ? t.preferNot : formText.dontKnow,
  }
  switch (fact.kind) {
    case 'flag':
      return {
        ...about,
        kind: 'one',
        choices: [{ value: 'true', label: t.yes }, { value: 'false', label: t.no }, dontKnow],
      }
    case 'code': {
      const codes = fact.codes ?? []
      const own = text.choices ?? (factsTexts.factWords(name) as CodeWords).values
      // The order in which the words are written is the order in which people read them.
      const order = [...Object.keys(own).filter((one) => codes.includes(one))]
      const choices = [...order.map((value) => ({ value, label: capital(own[value]!) })), dontKnow]
      return { ...about, kind: choices.length > mostRadios + 1 ? 'list' : 'one', choices }
    }
    case 'schemes': {
      const ids = priorSchemes[name] ?? []
      const choices = ids.map((value) => ({ value, label: names.get(value) ?? value }))
      return { ...about, kind: 'more', choices: [...choices, { value: noneOfThese, label: t.noneOfThese }] }
    }
    default:
      return { ...about, kind: textKind(fact.kind), choices: [] }
  }
}

function isPrivate(name: string): boolean {
  return (aboutHealth as readonly string[]).includes(name)
}

function textKind(kind: FactKind): 'date' | 'text' {
  return kind === 'date' ? 'date' : 'text'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
