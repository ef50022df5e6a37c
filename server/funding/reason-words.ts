/** The reasons of a decision as they are answered: code, Dutch sentence, and the fact it is about. */
import type { FundingReason } from '@stapwijzer/shared/api/funding.ts'
import type { Role } from '@stapwijzer/shared/domain/funding/role.ts'
import { fundingGuide, reasons } from '@stapwijzer/shared/text/rooms.ts'
import type { Decision, Reason } from './decide.ts'
import { derivedFacts, factsIn } from './judge.ts'
import { ruleInWords } from './rule-words.ts'
import type { SchemeSet } from './scheme-set.ts'

export function reasonsInWords(decision: Decision, schemes: SchemeSet, role: Role): FundingReason[] {
  return decision.reasons.map((reason) => ({
    code: reason.code,
    text:
      reason.code === 'ask-employer'
        ? fundingGuide.whoAsks('employer', role)
        : fundingGuide.toRole(reasons.reasonText(reason.code, detailOf(decision)), role),
    ...ruleOf(reason, schemes, role),
    ...factOf(reason),
  }))
}

function ruleOf({ condition }: Reason, { nameOf }: SchemeSet, role: Role): { rule?: string } {
  return condition ? { rule: fundingGuide.toRole(`${ruleInWords(condition.test, nameOf)}.`, role) } : {}
}

function detailOf({ missing, window }: Decision) {
  return {
    missing,
    ...(window.state === 'open' ? { day: window.window.last } : {}),
    ...(window.state === 'closed' ? { day: window.next.first, expected: window.expected } : {}),
  }
}

/** A derived fact is named by the stated one that it follows from. */
const stated: Record<string, string> = {
  [derivedFacts.started]: 'course.startDate',
  [derivedFacts.learnerCost]: 'course.costInclVat',
}

function factOf({ condition }: Reason): { fact?: string } {
  const [first] = condition ? factsIn(condition.test) : []
  return first === undefined ? {} : { fact: stated[first] ?? first }
}
