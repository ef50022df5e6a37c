/** What a learner pays: the price with VAT, less what another pays. In cents. */

/** Both ends belong to it; both equal = one value. */
export type Range = { low: number; high: number }

export type Payment = {
  inclVat: number | undefined
  paidByOther: 'none' | 'part' | 'full' | undefined
  /** Only with `part`. */
  paidByOtherAmount: number | undefined
}

/**
 * The learner's cost as amounts use it: as long as nobody said that another pays, nothing counts as paid.
 * A part of unknown size gives everything from nothing to the price. Undefined = the price is unknown.
 */
export function payableCost(payment: Payment): Range | undefined {
  const { inclVat, paidByOther, paidByOtherAmount } = payment
  if (paidByOther === 'full') return { low: 0, high: 0 }
  if (inclVat === undefined) return undefined
  if (paidByOther !== 'part') return { low: inclVat, high: inclVat }
  if (paidByOtherAmount === undefined) return { low: 0, high: inclVat }
  const rest = Math.max(0, inclVat - paidByOtherAmount)
  return { low: rest, high: rest }
}

/** The same as a condition must see it: while it is unknown whether another pays, everything up to the price is possible. */
export function certainCost(payment: Payment): Range | undefined {
  const payable = payableCost(payment)
  return payable && payment.paidByOther === undefined ? { low: 0, high: payable.high } : payable
}
