/** At most three things to do, ordered by what they are worth, each only for who can do it. */
import { type GuideActKind, mostActs } from '@stapwijzer/shared/domain/funding/guide.ts'
import { mayHaveEmployer, type Role } from '@stapwijzer/shared/domain/funding/role.ts'
import type { Help } from '@stapwijzer/shared/domain/funding/scheme.ts'
import type { Facts } from '../facts.ts'
import { needsEmployer, type Place } from './places.ts'
import type { WorthAsking } from './questions.ts'

/** `places`: the schemes that it is about; `fact`: the question to answer. Both can be empty. */
export type Act = { kind: GuideActKind; places: Place[]; fact: string | null; worth: number }

/** An act of these kinds is done once for all schemes together. */
const together: readonly GuideActKind[] = ['ask-employer', 'apply-as-employer', 'say-required', 'talk']
/** An answer brings nothing by itself: what it can change counts for a part. */
const answerShare = 4

export function actsOf(
  places: readonly Place[],
  asked: readonly WorthAsking[],
  about: { facts: Facts; role: Role },
): Act[] {
  const { facts, role } = about
  const acts: Act[] = []
  for (const place of places) {
    if (!isSoundAct(place)) continue
    const kind = kindOf(place, role)
    const same = together.includes(kind) ? acts.find((act) => act.kind === kind) : undefined
    if (same) {
      same.places.push(place)
      same.worth = Math.max(same.worth, place.worth)
    } else acts.push({ kind, places: [place], fact: null, worth: place.worth })
  }
  const [first] = asked
  if (first)
    acts.push({ kind: 'answer', places: [], fact: first.fact, worth: Math.floor(first.cents / answerShare) })
  // Without a price nothing can be worked out.
  if (facts.payableCost === undefined) {
    acts.push({ kind: 'ask-price', places: [], fact: 'course.costInclVat', worth: Number.MAX_SAFE_INTEGER })
  }
  return acts
    .map((act, at) => ({ act, at }))
    .sort((a, b) => b.act.worth - a.act.worth || a.at - b.at)
    .slice(0, mostActs)
    .map(({ act }) => act)
}

/** What may not exist is no act for everyone; for those whom it is meant for, asking is. */
function isSoundAct({ group, one: { scheme, decision } }: Place): boolean {
  if (group !== 'likely' && group !== 'worth') return false
  const unsure = decision.reasons.some(({ code }) => code === 'not-verified-recently')
  return !unsure || scheme.audience !== 'everyone'
}

const byHelp: Record<Help, GuideActKind> = {
  'buys-course': 'ask-for-course',
  'keeps-benefit': 'ask-for-help',
  'free-lessons': 'ask-for-help',
  advice: 'talk',
}

function kindOf({ one: { scheme, amount } }: Place, role: Role): GuideActKind {
  if (needsEmployer(scheme) && mayHaveEmployer(role)) {
    if (amount?.kind === 'fee') return 'say-required'
    return role === 'own-firm' ? 'apply-as-employer' : 'ask-employer'
  }
  if (scheme.help) return byHelp[scheme.help]
  if (amount?.kind === 'loan') return 'borrow'
  return amount?.kind === 'in-kind' ? 'ask-for-help' : 'apply'
}
