/** Whether an item is in force today: from `validFrom` on, up to and without `validTo`. */
import { boundDate } from '../fields/dates.ts'
import type { Scope } from '../fields/findings.ts'
import type { Entry } from './item.ts'

export type OutsideValidity = { path: string; code: 'not-yet-valid' | 'expired'; message: string }

export function outsideValidity(entry: Entry, scope: Scope): OutsideValidity | null {
  const from = boundDate(entry.validFrom ?? '', 'validFrom', scope)
  const to = boundDate(entry.validTo ?? '', 'validTo', scope)
  if (from !== null && from > scope.today)
    return { path: 'validFrom', code: 'not-yet-valid', message: `The item is valid from ${from}.` }
  if (to !== null && to <= scope.today)
    return { path: 'validTo', code: 'expired', message: `The item was valid until ${to}.` }
  return null
}
