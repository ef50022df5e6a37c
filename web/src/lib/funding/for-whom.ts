/** For whom a scheme is, in its own rules: those about the person or the firm, not about the course or other money. Pure. */
import type { FundingScheme } from '@stapwijzer/shared/api/funding.ts'
import { financing as t } from '@stapwijzer/shared/text/rooms.ts'

type Condition = FundingScheme['versions'][number]['conditions'][number]

const aboutPeople: ReadonlySet<Condition['code']> = new Set<Condition['code']>([
  'age-min',
  'age-max',
  'residence',
  'labour-market-link',
  'benefit',
  'employment',
  'employer-role',
  'employer-type',
  'employer-size',
  'sector',
  'agency-phase',
  'leerbedrijf',
  'no-sf',
  'not-qualified',
  'basic-skills',
  'no-transition-payment',
])
const mostRules = 2
/** A longer rule stands on the page of the scheme, where it can be a list. */
const mostWords = 16

export function forWhom(conditions: readonly Condition[]): string {
  if (conditions.length === 0) return t.forEveryone
  const short = conditions
    .filter(({ code, text }) => aboutPeople.has(code) && text.split(/\s+/).length <= mostWords)
    .map(({ text }) => text)
  return short.length ? [...new Set(short)].slice(0, mostRules).join(' ') : t.forWhomDepends
}
