/** The questions that can still change an answer for this course, ready to be shown. */
import { factByPath } from '@stapwijzer/shared/domain/funding/facts.ts'
import type { FactKind } from '@stapwijzer/shared/domain/funding/fact.ts'
import type { Role } from '@stapwijzer/shared/domain/funding/role.ts'
import type { CodeWords } from '@stapwijzer/shared/text/fact-words.ts'
import {
  form as formText,
  fundingGuide,
  fundingQuestions as t,
  facts as factsTexts,
} from '@stapwijzer/shared/text/rooms.ts'
import type { Values } from '#lib/form/field.ts'
import {
  aboutHealth,
  askable,
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
  /** The one that must be answered, until it is. */
  required: Question[]
  /** What was filled in, to be changed. */
  answered: Question[]
  /** What is worth asking now: few. */
  next: Question[]
  more: { id: keyof typeof more | 'first'; questions: Question[] }[]
  /** What says something about health and what follows from it: the ones to ask now, and the others. */
  last: { next: Question[]; others: Question[] }
}

/** The value that says "I do not know" or "I would rather not say". */
export const unknown = 'unknown'
export const noneOfThese = 'none'
/** Choices beyond this number become a list that opens. */
const mostRadios = 6

/**
 * `missing`: paths of facts that could change what we think of a scheme; `chosen`: the questions that are worth most, by
 * their names. What was filled in stays in the form. `price` is what the course costs before anyone pays along, null =
 * unknown: then it is asked; `names` of schemes are by id.
 */
export function questionForm(asked: {
  missing: readonly string[]
  chosen: readonly string[]
  role: Role
  values: Values
  price: string | null
  names: ReadonlyMap<string, string>
}): QuestionForm {
  const { price, names, values, role } = asked
  const facts = asked.missing.map(questionFor).filter((name) => name !== null)
  // The situation is the one thing that must be told; it opens most other questions.
  const wanted = new Set(['person.situation', ...facts.map((name) => nextQuestion(name, facts, values))])
  for (const name of Object.keys(values)) if (values[name] && values[name] !== unknown) wanted.add(name)
  // Whoever pays along changes what is left to pay, whatever the schemes say.
  if (price === null || Number(price) > 0) wanted.add(askedFirst('course.paidByOtherAmount', values))
  if (price === null && values['course.paidByOther'] !== 'full') wanted.add('course.costInclVat')
  const isAnswered = (name: string) => (values[name] ?? '') !== ''
  const now = new Set(asked.chosen.filter((name) => wanted.has(name) && !isAnswered(name)))
  const chosen = (list: readonly string[], fits: (name: string) => boolean) =>
    list.filter((name) => wanted.has(name) && fits(name)).map((name) => question(name, names, role))
  const isLast = (name: string) => (last as readonly string[]).includes(name)
  const isOther = (name: string) => !isAnswered(name) && !now.has(name) && name !== 'person.situation'
  const parts = { first: [...ofCourse, ...first], ...more }
  return {
    required: chosen(['person.situation'], (name) => !isAnswered(name)),
    answered: chosen(askable, (name) => isAnswered(name) && !isLast(name)),
    next: chosen(askable, (name) => now.has(name) && !isLast(name) && name !== 'person.situation'),
    more: (Object.keys(parts) as (keyof typeof parts)[]).flatMap((id) => {
      const questions = chosen(parts[id], isOther)
      return questions.length ? [{ id, questions }] : []
    }),
    last: {
      next: chosen(last, (name) => now.has(name)),
      others: chosen(last, (name) => !now.has(name)),
    },
  }
}

/** What the course itself tells about the question before it is enough: then that one is neither missing nor answered. */
function nextQuestion(name: string, missing: readonly string[], values: Values): string {
  const parent = askedFirst(name, values)
  const known = parent.startsWith('course.') && !missing.includes(parent) && !values[parent]
  return known ? name : parent
}

function question(name: string, names: ReadonlyMap<string, string>, role: Role): Question {
  const text = fundingGuide.questionFor(name, role)!
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
