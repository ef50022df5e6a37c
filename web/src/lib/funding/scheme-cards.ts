/** Funding advice in the order and the groups of its guide, as cards. Pure. */
import type { FundingGuide } from '@stapwijzer/shared/api/funding-guide.ts'
import type { FundingAdvice, FundingAnswer } from '@stapwijzer/shared/api/funding.ts'
import { askedFirst, questionFor } from '@stapwijzer/shared/domain/funding/question-order.ts'
import { facts, funding, fundingGuide } from '@stapwijzer/shared/text/rooms.ts'
import { forWhom } from './for-whom.ts'

type Given = Readonly<Record<string, string>>
type Role = FundingGuide['role']
type Reason = { text: string; rule: string | null }
/** Something we still need to know; `field` is the question to answer for it, null when somebody else has to be asked. */
export type Missing = { label: string; field: string | null }
/** When it can be asked for, where no day says so. */
export type When = 'beforeStart' | 'afterwards' | 'notKnown' | 'always'
export type SchemeCard = Pick<
  FundingAdvice,
  'scheme' | 'name' | 'outcome' | 'authority' | 'actBy' | 'sources' | 'evidence' | 'verifiedAt'
> & {
  /** What it brings, and who has to act, in words for who somebody is. */
  worth: string
  who: string
  /** For whom it is, in words; null when it cannot work now. */
  forWhom: string | null
  reasons: Reason[]
  missing: Missing[]
  when: When
}

/** One group of the guide; `question` is what decides, with the field that answers it. */
export type CardGroup = {
  group: FundingGuide['groups'][number]['group']
  question: { text: string; field: string | null } | null
  cards: SchemeCard[]
}

/** What other words on the card say already. */
const saidElsewhere = ['facts-missing', 'ask-employer', 'not-verified-recently', 'loan-repay']

/** `given`: the answers as they were filled in. */
export function cardGroups(
  { advice }: Pick<FundingAnswer, 'advice'>,
  { groups, role }: FundingGuide,
  given: Given,
): CardGroup[] {
  const byScheme = new Map(advice.map((one) => [one.scheme, one]))
  return groups.map(({ group, question, schemes }) => ({
    group,
    question: question && { text: question.text, field: fieldFor(question.fact, given) },
    cards: schemes.flatMap(({ scheme }) => {
      const one = byScheme.get(scheme)
      return one ? [cardOf(one, given, role)] : []
    }),
  }))
}

function cardOf(advice: FundingAdvice, given: Given, role: Role): SchemeCard {
  const { scheme, name, outcome, authority, actBy, sources, evidence, verifiedAt } = advice
  const isOpen = outcome === 'likely' || outcome === 'possible'
  return {
    ...{ scheme, name, outcome, actBy, sources, evidence, verifiedAt },
    authority: fundingGuide.toRole(authority, role),
    worth: funding.worth(advice),
    who: fundingGuide.whoAsks(advice.applicant, role),
    forWhom: isOpen ? forWhom(advice.conditions) : null,
    reasons: advice.reasons
      .filter(({ code }) => !saidElsewhere.includes(code))
      .map(({ text, rule = null }) => ({ text, rule })),
    missing: missingOf(advice.missing, given, role),
    when: whenOf(advice),
  }
}

export function whenOf({ reasons }: Pick<FundingAdvice, 'reasons'>): When {
  const says = (...codes: string[]) => reasons.some(({ code }) => codes.includes(code))
  if (says('apply-before-start')) return 'beforeStart'
  if (says('apply-after-period')) return 'afterwards'
  return says('window-unknown', 'window-closed') ? 'notKnown' : 'always'
}

/** The question to answer for a fact now; null where the site does not ask it of this person. */
export function fieldFor(path: string, given: Given): string | null {
  const name = questionFor(path)
  const asked = name && askedFirst(name, given)
  return asked !== name && asked !== null && given[asked] ? null : asked
}

function missingOf(paths: readonly string[], given: Given, role: Role): Missing[] {
  const all = paths.map((path) => ({
    label: fundingGuide.toRole(facts.factLabel(questionFor(path) ?? path), role),
    field: fieldFor(path, given),
  }))
  return all.filter((one, index) => all.findIndex(({ label }) => label === one.label) === index)
}
