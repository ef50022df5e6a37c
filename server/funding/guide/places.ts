/** Puts every scheme of an answer in exactly one group and in one order, with the reasons for its place. Changes no outcome. */
import {
  type AudienceQuestion,
  audienceFacts,
  employerQuestion,
} from '@stapwijzer/shared/domain/funding/audience.ts'
import { type PlaceGroup, placeGroups, type PlaceReason } from '@stapwijzer/shared/domain/funding/guide.ts'
import { askable } from '@stapwijzer/shared/domain/funding/question-order.ts'
import { mayHaveEmployer, type Role } from '@stapwijzer/shared/domain/funding/role.ts'
import type { Evaluated } from '../evaluate.ts'
import type { Facts } from '../facts.ts'
import { judge } from '../judge.ts'
import type { Truth } from '../truth.ts'
import type { Scheme } from '../scheme-file.ts'
import { unknownQuestions } from './unknown.ts'
import { type Belonging, worthOf } from './worth.ts'

/** A question that decides: one of an audience, about an employer, or the question of the form for one fact. */
export type Deciding = { id: AudienceQuestion | typeof employerQuestion | 'fact'; fact: string }
export type Place = {
  one: Evaluated
  group: PlaceGroup
  question: Deciding | null
  /** In cents; what the order follows. */
  worth: number
  reasons: PlaceReason[]
}

/** Of a scheme for everyone no more questions than these may be open; with more it stands under the first. */
const mostUnknown = 2

/** Every scheme once: by group, within it by worth, then by id. Schemes under one question stay together. */
export function placesOf(evaluated: readonly Evaluated[], facts: Facts, role: Role): Place[] {
  const places = evaluated.map((one) => placeOf(one, facts, role))
  const best = new Map<string, number>()
  for (const { question, worth } of places) {
    const key = keyOf(question)
    best.set(key, Math.max(best.get(key) ?? 0, worth))
  }
  const byQuestion = (a: Place, b: Place) =>
    best.get(keyOf(b.question))! - best.get(keyOf(a.question))! ||
    compareText(keyOf(a.question), keyOf(b.question))
  return places.sort(
    (a, b) =>
      placeGroups.indexOf(a.group) - placeGroups.indexOf(b.group) ||
      (a.group === 'if' ? byQuestion(a, b) : 0) ||
      b.worth - a.worth ||
      compareText(a.one.scheme.id, b.one.scheme.id),
  )
}

export function keyOf(question: Deciding | null): string {
  return question === null ? '' : `${question.id} ${question.fact}`
}

/** Whether somebody belongs to the group that a scheme is meant for; null = not known. */
function belongsTo({ audience }: Pick<Scheme, 'audience'>, facts: Facts): Truth {
  return audience === 'everyone' ? true : judge(audience.test, facts)
}

/** The same in words; what else was answered can make it unlikely while the fact itself is unknown. */
export function belongingOf(scheme: Pick<Scheme, 'audience'>, facts: Facts): Belonging {
  const belongs = belongsTo(scheme, facts)
  if (belongs !== null) return belongs ? 'fits' : 'unlikely'
  const { audience } = scheme
  const speaksAgainst =
    audience !== 'everyone' && audience.unlikely && judge(audience.unlikely, facts) === true
  return speaksAgainst ? 'unlikely' : 'unknown'
}

/** Needs an employer: who asks for it or decides, or a plan of the firm that it is for. */
export function needsEmployer(scheme: Pick<Scheme, 'applicant' | 'authority' | 'audience'>): boolean {
  const { applicant, authority, audience } = scheme
  const ofFirm = audience !== 'everyone' && audienceFacts[audience.question].startsWith('employer.project')
  return applicant === 'employer' || authority === 'employer' || ofFirm
}

function placeOf(one: Evaluated, facts: Facts, role: Role): Place {
  const { scheme, decision, amount } = one
  const belonging = belongingOf(scheme, facts)
  const noEmployer = needsEmployer(scheme) && !mayHaveEmployer(role)
  const worth = worthOf(one, facts, noEmployer ? 'unlikely' : belonging)
  const at = (group: PlaceGroup, reason: PlaceReason, question: Deciding | null = null): Place => {
    const isOpen = group === 'likely' || group === 'worth' || group === 'if'
    const reasons = [
      reason,
      ...(isOpen && amount?.max ? (['money'] as const) : []),
      ...(isOpen && decision.actBy ? (['deadline'] as const) : []),
    ]
    return { one, group, question, worth, reasons }
  }
  if (decision.outcome === 'expired') return at('expired', 'has-ended')
  if (decision.outcome === 'not-eligible') return at('not-eligible', 'does-not-hold')
  if (scheme.kind === 'price' && amount?.covers !== 'course') return at('price', 'statutory-fee')
  if (noEmployer) return at('if', 'no-employer', { id: employerQuestion, fact: 'person.situation' })
  if (decision.outcome === 'likely') return at('likely', 'conditions-met')
  if (scheme.audience !== 'everyone') {
    const { question } = scheme.audience
    if (belonging === 'fits') return at('worth', 'audience-fits')
    const reason = belonging === 'unknown' ? 'audience-unknown' : 'audience-unlikely'
    return at('if', reason, { id: question, fact: audienceFacts[question] })
  }
  const unknown = unknownQuestions(decision.missing, facts)
  const deciding = unknown.length > mostUnknown ? unknown.find((path) => askable.includes(path)) : undefined
  return deciding === undefined
    ? at('worth', 'facts-decide')
    : at('if', 'facts-decide', { id: 'fact', fact: deciding })
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
