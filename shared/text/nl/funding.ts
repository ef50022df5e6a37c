/** Words about schemes that help to pay: outcomes, who acts, what it is worth. */
import type { Help } from '../../domain/funding/scheme.ts'
import { money, moneyRange } from './format.ts'

export const outcome = {
  likely: 'waarschijnlijk',
  possible: 'misschien',
  'not-eligible': 'nu niet',
  expired: 'bestaat niet meer',
} as const

/** Who has to act. */
export const acts = {
  person: 'Jij vraagt dit aan.',
  employer: 'Vraag dit aan je werkgever. Die vraagt het aan.',
  provider: 'De aanbieder regelt dit voor je.',
  other: 'Een andere organisatie vraagt dit aan.',
} as const

type Amount = {
  min: string | null
  max: string | null
  per: 'course' | 'year' | 'person' | 'project'
  kind: string
}

const perWords = {
  course: '',
  year: ' per jaar',
  person: ' per persoon',
  project: ' voor het hele plan',
} as const

/** What a scheme may be worth, in words; null when that is not known. */
export function amount(of: Amount | null): string | null {
  if (of === null) return null
  if (of.kind === 'in-kind') return 'hulp of advies, geen geld'
  const per = perWords[of.per]
  const sum =
    of.min !== null && of.max !== null
      ? moneyRange(of.min, of.max)
      : of.max !== null
        ? `hoogstens ${money(of.max)}`
        : of.min !== null
          ? `minstens ${money(of.min)}`
          : null
  if (sum === null) return of.kind === 'loan' ? 'een lening: je betaalt dit terug' : null
  if (of.kind === 'loan') return `${sum}${per}, als lening: je betaalt dit terug`
  if (of.kind === 'fee') return Number(of.max) === 0 ? 'je betaalt niets' : `je betaalt ${sum}${per}`
  if (of.kind === 'tax') return `${sum}${per}, via de belasting`
  return `${sum}${per}`
}
export const amountUnknown = 'bedrag onbekend'

/**
 * What a scheme brings, in words: an amount, or what happens where it gives help instead of money; its own sentences about
 * that (`inKind`) go before those of its kind of help.
 */
export function worth(of: {
  amount: Amount | null
  help: Help | null
  authority: string
  inKind?: string | null
}): string {
  if (of.inKind) return of.inKind
  switch (of.help) {
    case 'buys-course':
      return `${of.authority} kan de opleiding voor je kopen; je krijgt zelf geen geld`
    case 'keeps-benefit':
      return 'je houdt je uitkering terwijl je leert'
    case 'free-lessons':
      return 'lessen die je niets kosten; je krijgt zelf geen geld'
    case 'advice':
      return 'advies dat je niets kost'
    case null:
      return amount(of.amount) ?? amountUnknown
  }
}

/** From an amount to the answer behind it. */
export const howCome = 'Hoe komen we hieraan?'
/** What is likely left to pay, short enough for a list. */
export function youPay(min: string, max: string): string {
  return Number(max) === 0
    ? 'Jij betaalt waarschijnlijk niets'
    : `Jij betaalt waarschijnlijk ${moneyRange(min, max)}`
}
