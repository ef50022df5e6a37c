/** For tests of pages: what the shipped schemes say to a question, to tell whether an answer changed anything. */
import { evaluateAll, netPriceFor } from './evaluate.ts'
import { factsOf, type Question } from './facts.ts'
import { shippedSchemes } from './load-schemes.ts'

const schemes = shippedSchemes()

/** Outcome, amount and reasons of each scheme, and the net price. */
export function outcomesOf(question: Question): string[] {
  const facts = factsOf(question)
  const of = evaluateAll(schemes, facts).map(({ decision, amount }) =>
    JSON.stringify([decision.outcome, amount, decision.reasons.map(({ code }) => code)]),
  )
  return [...of, JSON.stringify(netPriceFor(schemes, facts))]
}
