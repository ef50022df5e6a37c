/** The guide through an advice: one sentence, at most three acts, groups with reasons, and what to ask next. */
import type { FundingGuide } from '@stapwijzer/shared/api/funding-guide.ts'
import type { NetPrice } from '@stapwijzer/shared/api/funding.ts'
import { decimalText } from '@stapwijzer/shared/domain/money/cents.ts'
import { fundingGuide as t } from '@stapwijzer/shared/text/rooms.ts'
import { authorityInWords } from '../authority.ts'
import { nameOf } from '../own-words.ts'
import { evaluateAll, netPriceOf } from '../evaluate.ts'
import { factsOf, type Question, roleOfFacts } from '../facts.ts'
import type { SchemeSet } from '../scheme-set.ts'
import { type Act, actsOf } from './acts.ts'
import { type Tries, triesFor } from './answers-to-try.ts'
import { keyOf, type Place, placesOf } from './places.ts'
import { worthAsking } from './questions.ts'

export type Guided = (question: Question) => FundingGuide

/** Collects once what the rules have limits at. */
export function guideFor(schemes: SchemeSet): Guided {
  const tries = triesFor(schemes)
  return (question) => guideOf(question, schemes, tries)
}

function guideOf(question: Question, schemes: SchemeSet, tries: Tries): FundingGuide {
  const facts = factsOf(question)
  const evaluated = evaluateAll(schemes, facts)
  const role = roleOfFacts(facts)
  const places = placesOf(evaluated, facts, role)
  const asked = worthAsking(question, evaluated, { facts, role, schemes, tries })
  const acts = actsOf(places, asked, { facts, role })
  const price = facts.payableCost && decimalText(facts.payableCost.high)
  return {
    role,
    headline: headline(netPriceOf(evaluated, facts), price ?? null, acts, role),
    acts: acts.map((act) => ({
      kind: act.kind,
      schemes: act.places.map(({ one }) => one.scheme.id),
      fact: act.fact,
      text: actText(act, role),
    })),
    groups: groupsOf(places, role),
    questions: asked.map(({ fact, cents, schemes: changed }) => ({
      fact,
      euros: decimalText(cents),
      schemes: changed,
    })),
  }
}

/** Places that stand together: a group, or one question of the group under questions. */
function groupsOf(places: readonly Place[], role: FundingGuide['role']): FundingGuide['groups'] {
  const groups: FundingGuide['groups'] = []
  let last = ''
  for (const { one, group, question, reasons } of places) {
    const key = `${group} ${keyOf(question)}`
    if (key !== last || groups.length === 0) {
      const text = question && t.decidingQuestion(question, role)
      groups.push({ group, question: question && { ...question, text: text! }, schemes: [] })
    }
    last = key
    const { amount, decision } = one
    const detail = {
      question,
      role,
      most: amount?.max == null ? null : decimalText(amount.max),
      by: decision.actBy,
    }
    groups.at(-1)!.schemes.push({
      scheme: one.scheme.id,
      reasons: reasons.map((code) => ({ code, text: t.placeReason(code, detail) })),
    })
  }
  return groups
}

function headline(
  net: NetPrice,
  price: string | null,
  acts: readonly Act[],
  role: FundingGuide['role'],
): string {
  const buys = acts.find(({ kind }) => kind === 'ask-for-course')?.places[0]?.one.scheme
  const asks = acts.some(({ kind }) => kind === 'ask-employer')
  return t.headline({
    min: net.min,
    max: net.max,
    price,
    buyer: buys ? authorityInWords(buys) : null,
    employer: asks ? role : null,
  })
}

function actText({ kind, places, fact }: Act, role: FundingGuide['role']): string {
  const [first] = places
  return t.act(kind, {
    role,
    names: places.map(({ one }) => nameOf(one.scheme)),
    authority: first ? t.toRole(authorityInWords(first.one.scheme), role) : '',
    isTax: first?.one.amount?.kind === 'tax',
    by: first?.one.decision.actBy ?? null,
    fact,
  })
}
