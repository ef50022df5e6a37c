/** Whether an item is in force today: from `validFrom` on, up to and without `validTo`. */
import { cleanDate, isoDate } from '../fields/dates.ts'
import type { Scope } from '../fields/findings.ts'
import type { Entry } from './item.ts'

export type OutsideValidity = { path: string; code: 'not-yet-valid' | 'expired'; message: string }

export function outsideValidity(entry: Entry, scope: Scope): OutsideValidity | null {
  const from = readDay(entry.validFrom, 'validFrom', scope)
  const to = readDay(entry.validTo, 'validTo', scope)
  if (from !== null && from > scope.today)
    return { path: 'validFrom', code: 'not-yet-valid', message: `The item is valid from ${from}.` }
  if (to !== null && to <= scope.today)
    return { path: 'validTo', code: 'expired', message: `The item was valid until ${to}.` }
  return null
}

/** A day far away (9999-12-31 for "no end") still says on which side of today it lies; an unreadable one says nothing. */
function readDay(raw: string | null, path: string, scope: Scope): string | null {
  const text = raw?.trim() ?? ''
  if (text === '') return null
  const read = isoDate(text)
  if ('date' in read) return read.date
  return cleanDate(text, path, scope)
}
