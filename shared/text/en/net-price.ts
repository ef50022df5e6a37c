/** What is likely left to pay, as a sentence. */
import { listed, money } from './format.ts'

/** Amounts as decimal texts; `names` = the schemes that were taken off. */
export function netPriceText(
  price: { min: string | null; max: string | null },
  names: readonly string[],
): string {
  const { min, max } = price
  if (min === null || max === null) return 'We do not know yet what you pay yourself.'
  const off = names.length > 0 ? ` This is after ${listed(names)} is taken off.` : ''
  if (Number(max) === 0) return `You probably pay nothing yourself.${off}`
  if (Number(min) === Number(max)) return `You probably pay ${money(max)} yourself.${off}`
  return `You probably pay between ${money(min)} and ${money(max)} yourself.${off}`
}
