/** Words about schemes that help to pay: outcomes, who acts, what it is worth. */
import type { Help } from '../../domain/funding/scheme.ts'
import { money, moneyRange } from './format.ts'

export const outcome = {
  likely: 'probably',
  possible: 'maybe',
  'not-eligible': 'not now',
  expired: 'no longer exists',
} as const

/** Who has to act. */
export const acts = {
  person: 'You apply for this yourself.',
  employer: 'Ask your employer for this. Your employer applies for it.',
  provider: 'The provider arranges this for you.',
  other: 'Another organisation applies for this.',
} as const

type Amount = {
  min: string | null
  max: string | null
  per: 'course' | 'year' | 'person' | 'project'
  kind: string
}

const perWords = {
  course: '',
  year: ' a year',
  person: ' a person',
  project: ' for the whole plan',
} as const

/** What a scheme may be worth, in words; null when that is not known. */
export function amount(of: Amount | null): string | null {
  if (of === null) return null
  if (of.kind === 'in-kind') return 'help or advice, no money'
  const per = perWords[of.per]
  const sum =
    of.min !== null && of.max !== null
      ? moneyRange(of.min, of.max)
      : of.max !== null
        ? `at most ${money(of.max)}`
        : of.min !== null
          ? `at least ${money(of.min)}`
          : null
  if (sum === null) return of.kind === 'loan' ? 'a loan: you pay this back' : null
  if (of.kind === 'loan') return `${sum}${per}, as a loan: you pay this back`
  if (of.kind === 'fee') return Number(of.max) === 0 ? 'you pay nothing' : `you pay ${sum}${per}`
  if (of.kind === 'tax') return `${sum}${per}, through the tax`
  return `${sum}${per}`
}
export const amountUnknown = 'amount not known'

/** What a scheme brings, in words: an amount, or what happens where it gives help instead of money. */
export function worth(of: {
  amount: Amount | null
  help: Help | null
  authority: string
  inKind?: string | null
}): string {
  if (of.inKind) return of.inKind
  switch (of.help) {
    case 'buys-course':
      return `${of.authority} can buy the course for you; you get no money yourself`
    case 'keeps-benefit':
      return 'you keep your benefit while you learn'
    case 'free-lessons':
      return 'lessons that cost you nothing; you get no money yourself'
    case 'advice':
      return 'advice that costs you nothing'
    case null:
      return amount(of.amount) ?? amountUnknown
  }
}

/** From an amount to the answer behind it. */
export const howCome = 'How do we get to this?'
/** What is likely left to pay, short enough for a list. */
export function youPay(min: string, max: string): string {
  return Number(max) === 0 ? 'You probably pay nothing' : `You probably pay ${moneyRange(min, max)}`
}
