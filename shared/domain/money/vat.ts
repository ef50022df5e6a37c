/** Prices with and without VAT (21 %, or exempt). */
import { share } from './cents.ts'

export type VatRule = 'exempt' | 'standard'
/** In cents; undefined = unknown. */
export type Costs = { inclVat: number | undefined; exVat: number | undefined }

/** Fills in the missing one of the two where the VAT rule is known; otherwise it stays unknown. */
export function completeCosts({ inclVat, exVat }: Costs, vat: VatRule | undefined): Costs {
  if (vat === undefined) return { inclVat, exVat }
  return {
    inclVat: inclVat ?? (exVat === undefined ? undefined : withVat(exVat, vat)),
    exVat: exVat ?? (inclVat === undefined ? undefined : withoutVat(inclVat, vat)),
  }
}

/** Whether two stated prices can belong together: equal when exempt, a cent apart at most otherwise. */
export function costsAgree(inclVat: number, exVat: number, vat: VatRule): boolean {
  return vat === 'exempt' ? inclVat === exVat : Math.abs(withVat(exVat, vat) - inclVat) <= 1
}

function withVat(exVat: number, vat: VatRule): number {
  return vat === 'exempt' ? exVat : share(exVat, 121, 100)
}

function withoutVat(inclVat: number, vat: VatRule): number {
  return vat === 'exempt' ? inclVat : share(inclVat, 100, 121)
}
