/** Funding advice, put in the order and the groups in which people read it. Pure. */
import type { FundingAdvice, FundingAnswer } from '@stapwijzer/shared/api/funding.ts'
import { applicants, type Outcome } from '@stapwijzer/shared/domain/funding/scheme.ts'
import { facts } from '@stapwijzer/shared/text/rooms.ts'
import { nearestSchemes } from './nearest.ts'
import { askedFirst, questionFor } from '@stapwijzer/shared/domain/funding/question-order.ts'

type Applicant = FundingAdvice['applicant']
type Given = Readonly<Record<string, string>>
type Reason = { text: string; rule: string | null }
/** Something we still need to know; `field` is the question to answer for it, null when somebody else has to be asked. */
export type Missing = { label: string; field: string | null }
/** When it can be asked for, where no day says so. */
export type When = 'beforeStart' | 'afterwards' | 'notKnown' | 'always'
export type SchemeCard = Pick<
  FundingAdvice,
  | 'scheme'
  | 'name'
  | 'outcome'
  | 'amount'
  | 'applicant'
  | 'authority'
  | 'actBy'
  | 'sources'
  | 'evidence'
  | 'verifiedAt'
> & {
  /** For whom it is, in words; null when it cannot work now. */
  forWhom: string | null
  reasons: Reason[]
  missing: Missing[]
  when: When
}

export type CardGroup = {
  outcome: Outcome
  count: number
  /** By who asks for it. */
  parts: { applicant: Applicant; cards: SchemeCard[] }[]
  /** Funds of sectors, as long as the person's sector is not known: one line says it for all of them. */
  funds: SchemeCard[]
}

/** What other words on the card say already. */
const saidElsewhere = ['facts-missing', 'ask-employer', 'not-verified-recently', 'loan-repay']

/** `given`: the answers as they were filled in; `whom`: for whom a scheme is, by its id. */
export function cardGroups(
  { advice }: Pick<FundingAnswer, 'advice'>,
  given: Given,
  whom: ReadonlyMap<string, string>,
): CardGroup[] {
  const card = (one: FundingAdvice) => cardOf(one, given, whom.get(one.scheme) ?? null)
  const nearest = nearestSchemes(advice, advice.length)
  const open = [...nearest, ...advice.filter((one) => !nearest.includes(one))]
  return (['likely', 'possible', 'not-eligible', 'expired'] as const).map((outcome) => {
    const mine = open.filter((one) => one.outcome === outcome)
    const funds = mine.filter(isFundOfUnknownSector)
    const rest = mine.filter((one) => !funds.includes(one))
    return {
      outcome,
      count: mine.length,
      parts: applicants.flatMap((applicant) => {
        const cards = rest.filter((one) => one.applicant === applicant).map(card)
        return cards.length ? [{ applicant, cards }] : []
      }),
      funds: funds.map(card),
    }
  })
}

function isFundOfUnknownSector({ reasons, missing }: FundingAdvice): boolean {
  return missing.includes('employer.sector') && reasons.some(({ code }) => code === 'fund-decides')
}

function cardOf(advice: FundingAdvice, given: Given, forWhom: string | null): SchemeCard {
  const { scheme, name, outcome, amount, applicant, authority, actBy, sources, evidence, verifiedAt } = advice
  return {
    ...{ scheme, name, outcome, amount, applicant, authority, actBy, sources, evidence, verifiedAt },
    forWhom,
    reasons: advice.reasons
      .filter(({ code }) => !saidElsewhere.includes(code))
      .map(({ text, rule = null }) => ({ text, rule })),
    missing: missingOf(advice.missing, given),
    when: whenOf(advice),
  }
}

export function whenOf({ reasons }: Pick<FundingAdvice, 'reasons'>): When {
  const says = (...codes: string[]) => reasons.some(({ code }) => codes.includes(code))
  if (says('apply-before-start')) return 'beforeStart'
  if (says('apply-after-period')) return 'afterwards'
  return says('window-unknown', 'window-closed') ? 'notKnown' : 'always'
}

function missingOf(paths: readonly string[], given: Given): Missing[] {
  const all = paths.map((path) => {
    const name = questionFor(path)
    return { label: facts.factLabel(name ?? path), field: name && askedFirst(name, given) }
  })
  return all.filter((one, index) => all.findIndex(({ label }) => label === one.label) === index)
}
