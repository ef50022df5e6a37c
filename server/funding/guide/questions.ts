/** What is worth asking next: each question by what its answers can change, reckoned by evaluating the schemes with them. */
import { mostQuestions } from '@stapwijzer/shared/domain/funding/guide.ts'
import { askable, askedFirst, questionFor } from '@stapwijzer/shared/domain/funding/question-order.ts'
import { mayHaveEmployer, type Role } from '@stapwijzer/shared/domain/funding/role.ts'
import { share } from '@stapwijzer/shared/domain/money/cents.ts'
import { decide } from '../decide.ts'
import { amountOf } from '../amounts.ts'
import type { Evaluated } from '../evaluate.ts'
import { type Facts, factsOf, type Question } from '../facts.ts'
import type { Scheme } from '../scheme-file.ts'
import type { SchemeSet } from '../scheme-set.ts'
import { audienceFacts } from '@stapwijzer/shared/domain/funding/audience.ts'
import type { Tries } from './answers-to-try.ts'
import { belongingOf, needsEmployer } from './places.ts'
import { givenOf } from './unknown.ts'
import { ofAudience, worthOf } from './worth.ts'

/** `fact` is the name of a question; `cents`: what one answer can change at most, and for how many schemes. */
export type WorthAsking = { fact: string; cents: number; schemes: number }

/** Of what follows only from another answer, this share counts for the question that opens it. */
const openedShare = 2

/** What changes less, in cents, is not worth a question at first; it stands among the others. */
const leastChange = 500

export function worthAsking(
  question: Question,
  evaluated: readonly Evaluated[],
  about: { facts: Facts; role: Role; schemes: SchemeSet; tries: Tries },
): WorthAsking[] {
  const { facts, role, schemes, tries } = about
  const open = evaluated.filter(
    ({ decision, scheme }) => isOpen(decision.outcome) && !(needsEmployer(scheme) && !mayHaveEmployer(role)),
  )
  const given = givenOf(facts)
  const touched = new Map<string, Set<Scheme>>()
  for (const { scheme, decision } of open) {
    const audience = scheme.audience === 'everyone' ? [] : [audienceFacts[scheme.audience.question]]
    for (const path of [...decision.missing, ...audience]) {
      const name = questionFor(path)
      if (name && facts.values[name] === undefined)
        touched.set(name, (touched.get(name) ?? new Set()).add(scheme))
    }
  }
  const before = new Map(
    open.map((one) => {
      const belonging = belongingOf(one.scheme, facts)
      return [one.scheme, { belonging, worth: worthOf(one, facts, belonging) }]
    }),
  )
  const found = new Map<string, WorthAsking>()
  for (const [name, affected] of touched) {
    const change = mostChange(name, [...affected])
    const asked = askedFirst(name, given)
    if (facts.values[asked] !== undefined || given[asked] !== undefined || change.schemes === 0) continue
    const counted = asked === name ? change : { ...change, cents: Math.floor(change.cents / openedShare) }
    const known = found.get(asked)
    found.set(asked, {
      fact: asked,
      cents: Math.max(known?.cents ?? 0, counted.cents),
      schemes: Math.max(known?.schemes ?? 0, counted.schemes),
    })
  }
  if (role === 'self-employed' && facts.values['employer.staff'] === undefined) {
    const ofFirms = evaluated.filter(
      ({ scheme, decision }) => isOpen(decision.outcome) && needsEmployer(scheme),
    )
    const worths = ofFirms.map((one) =>
      share(worthOf(one, facts, belongingOf(one.scheme, facts)), ofAudience.unknown, 100),
    )
    const cents = worths.reduce((sum, worth) => sum + worth, 0)
    found.set('employer.staff', { fact: 'employer.staff', cents, schemes: ofFirms.length })
  }
  if (facts.payableCost === undefined) {
    const cents = Math.max(0, ...[...found.values()].map((one) => one.cents)) + 1
    found.set('course.costInclVat', { fact: 'course.costInclVat', cents, schemes: open.length })
  }
  return [...found.values()]
    .filter(({ cents }) => cents >= leastChange)
    .sort(
      (a, b) =>
        b.cents - a.cents || b.schemes - a.schemes || askable.indexOf(a.fact) - askable.indexOf(b.fact),
    )
    .slice(0, mostQuestions)

  function mostChange(name: string, affected: readonly Scheme[]): Omit<WorthAsking, 'fact'> {
    const most = { cents: 0, schemes: 0 }
    for (const { path, value } of tries(name)) {
      const after = factsOf(withAnswer(question, path, value))
      let [cents, changed] = [0, 0]
      for (const scheme of affected) {
        const one = evaluateOne(scheme, after, schemes)
        const { belonging, worth } = before.get(scheme)!
        const change = Math.abs(worthOf(one, after, belongingOf(scheme, after)) - worth)
        // How likely the answer is that somebody belongs to a group counts along.
        const difference = share(change, ofAudience[belonging], 100)
        cents += difference
        if (difference > 0) changed++
      }
      most.cents = Math.max(most.cents, cents)
      most.schemes = Math.max(most.schemes, changed)
    }
    return most
  }
}

function evaluateOne(scheme: Scheme, facts: Facts, schemes: SchemeSet): Evaluated {
  const decision = decide(scheme, facts)
  const rule = decision.judged ? decision.version.amount : null
  return { scheme, decision, amount: rule && amountOf(scheme, rule, facts, schemes.byId) }
}

function withAnswer(question: Question, path: string, value: unknown): Question {
  const [group, name] = path.split('.') as ['person' | 'employer' | 'course', string]
  return { ...question, [group]: { ...question[group], [name]: value } }
}

function isOpen(outcome: string): boolean {
  return outcome === 'likely' || outcome === 'possible'
}
