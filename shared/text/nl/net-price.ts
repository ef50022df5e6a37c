/** What is likely left to pay, as a Dutch sentence. */
import { listed, money } from './format.ts'

/** Amounts as decimal texts; `names` = the schemes that were taken off. */
export function netPriceText(
  price: { min: string | null; max: string | null },
  names: readonly string[],
): string {
  const { min, max } = price
  if (min === null || max === null) return 'We weten nog niet wat je zelf betaalt.'
  const off = names.length > 0 ? ` Dit is na aftrek van ${listed(names)}.` : ''
  if (Number(max) === 0) return `Je betaalt zelf waarschijnlijk niets.${off}`
  if (Number(min) === Number(max)) return `Je betaalt zelf waarschijnlijk ${money(max)}.${off}`
  return `Je betaalt zelf waarschijnlijk tussen ${money(min)} en ${money(max)}.${off}`
}
