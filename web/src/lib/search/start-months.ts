/** The months to choose a start from: this one and the year after it, as the plain dates that the API wants. */
import { month } from '@stapwijzer/shared/text/format.ts'
import { addMonths } from '@stapwijzer/shared/domain/calendar.ts'

export type MonthOption = { value: string; label: string }

/** First days of months; a date that is chosen but not among them gets its own place in the list. */
export function startMonths(today: string, chosen: string, name: (date: string) => string): MonthOption[] {
  const first = `${today.slice(0, 7)}-01`
  const months = Array.from({ length: 13 }, (_, index) => addMonths(first, index))
  const options = months.map((value) => ({ value, label: month(value) }))
  if (!chosen || months.includes(chosen)) return options
  return [...options, { value: chosen, label: name(chosen) }].sort((a, b) => (a.value < b.value ? -1 : 1))
}
