/** A period in the address of the figures: two days as people type them. Pure. */
import { isPlainDate } from '@stapwijzer/shared/domain/calendar.ts'
import { deskFigures as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError } from '#lib/form/field.ts'

export type Period = {
  typed: { vanaf: string; tot: string }
  /** Plain dates; a day that is left out is not asked for. */
  query: { from?: string; until?: string }
  errors: FieldError[]
}

export function readPeriod(params: URLSearchParams): Period {
  const typed = { vanaf: params.get('vanaf')?.trim() ?? '', tot: params.get('tot')?.trim() ?? '' }
  const errors: FieldError[] = []
  const day = (field: 'vanaf' | 'tot') => {
    const found = typed[field] === '' ? undefined : readDay(typed[field])
    if (found === null) errors.push({ field, text: t.errors.day })
    return found ?? undefined
  }
  const [from, until] = [day('vanaf'), day('tot')]
  if (from && until && from > until) errors.push({ field: 'tot', text: t.errors.order })
  return { typed, query: { ...(from && { from }), ...(until && { until }) }, errors }
}

/** `1-9-2026` → `2026-09-01`; null when it is no day. */
export function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(date) ? date : null
}
