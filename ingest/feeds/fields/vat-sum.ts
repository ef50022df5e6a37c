/** Sums of amounts, each with what is known of its VAT. A sum has one VAT state, or there is none. Pure. */
import type { Price } from '@stapwijzer/shared/domain/course.ts'
import { withPercent } from './money.ts'

/** One amount in cents in each VAT state in which it is known: with VAT, without it, and as stated while nobody said which. */
export type VatAmount = { withVat: bigint | null; withoutVat: bigint | null; unsaid: bigint | null }
/** The VAT state in the words of the model. */
export type Stated = { cents: bigint; vatIncluded: Price['vatIncluded'] }

/** The same in every state: exempt, at 0 % or nothing at all. */
export function exemptAmount(cents: bigint): VatAmount {
  return { withVat: cents, withoutVat: cents, unsaid: cents }
}

/** VAT is in it, at a rate that nobody said. */
export function grossAmount(cents: bigint): VatAmount {
  return cents === 0n ? exemptAmount(cents) : { withVat: cents, withoutVat: null, unsaid: null }
}

/** VAT comes on top; `gross` is what it then is, null when that is not known. */
export function bareAmount(cents: bigint, gross: bigint | null): VatAmount {
  if (cents === 0n && (gross ?? 0n) === 0n) return exemptAmount(cents)
  return cents === gross ? exemptAmount(cents) : { withVat: gross, withoutVat: cents, unsaid: null }
}

/** VAT comes on top at `rate` percent (a decimal text), half a cent up; an unreadable rate is none. */
export function bareAmountAt(cents: bigint, rate: string | null): VatAmount {
  return bareAmount(cents, rate === null ? null : withPercent(cents, rate))
}

/** Nobody said whether VAT is in it. */
export function unsaidAmount(cents: bigint): VatAmount {
  return cents === 0n ? exemptAmount(cents) : { withVat: null, withoutVat: null, unsaid: cents }
}

export function timesAmount({ withVat, withoutVat, unsaid }: VatAmount, times: number): VatAmount {
  const by = (cents: bigint | null) => (cents === null ? null : cents * BigInt(times))
  return { withVat: by(withVat), withoutVat: by(withoutVat), unsaid: by(unsaid) }
}

/**
 * The sum in the first state that every part is known in: with VAT, without it, not said. Null when there is none: such
 * amounts cannot be added, and each has to be told by itself.
 */
export function sumOf(parts: readonly VatAmount[]): Stated | null {
  for (const [state, vatIncluded] of states) {
    const known = parts.map((part) => part[state]).filter((cents) => cents !== null)
    if (known.length === parts.length)
      return { cents: known.reduce((sum, one) => sum + one, 0n), vatIncluded }
  }
  return null
}

const states = [
  ['withVat', true],
  ['withoutVat', false],
  ['unsaid', null],
] as const
