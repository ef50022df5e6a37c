/** Unknown facts as questions: facts that one answer opens or rules out together count once. */
import { askedFirst, questionFor } from '@stapwijzer/shared/domain/funding/question-order.ts'
import type { Facts } from '../facts.ts'

/** The facts as the texts of a form, as far as one question follows from another. */
export function givenOf({ values }: Pick<Facts, 'values'>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([path, value]) => [path, String(value)]))
}

/** What has to be asked for these facts, each question once; a fact that is never asked stands for itself. */
export function unknownQuestions(missing: readonly string[], facts: Facts): string[] {
  if (missing.length === 0) return []
  const given = givenOf(facts)
  const asked = missing.map((path) => {
    const name = questionFor(path)
    const first = name === null ? path : askedFirst(name, given)
    return facts.values[first] === undefined ? first : path
  })
  return [...new Set(asked)]
}
