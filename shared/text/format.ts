/**
 * Numbers, dates and money as people read them in a Dutch page: `3 september 2027`, `€ 1.250`, `2,5`.
 * Dates come in as plain dates (`YYYY-MM-DD`), amounts as decimal texts (`"1250.00"`).
 */
const dutch = 'nl-NL'
/** No-break space: a number never parts from its unit. */
export const nbsp = '\u00a0'

const dayFormat = new Intl.DateTimeFormat(dutch, {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const weekdayFormat = new Intl.DateTimeFormat(dutch, {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const monthFormat = new Intl.DateTimeFormat(dutch, { timeZone: 'UTC', month: 'long', year: 'numeric' })
const instantFormat = new Intl.DateTimeFormat(dutch, {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const clockFormat = new Intl.DateTimeFormat(dutch, {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
})
const countFormat = new Intl.NumberFormat(dutch, { maximumFractionDigits: 0 })
const decimalFormat = new Intl.NumberFormat(dutch, { maximumFractionDigits: 1 })
const plurals = new Intl.PluralRules(dutch)

/** `2027-09-03` → `3 september 2027`. */
export function date(plainDate: string): string {
  return dayFormat.format(new Date(`${plainDate}T00:00:00Z`))
}

/** `2027-09-03` → `vrijdag 3 september 2027`, where somebody has to be on time. */
export function weekday(plainDate: string): string {
  return weekdayFormat.format(new Date(`${plainDate}T00:00:00Z`))
}

/** `2027-09-03` or `2027-09` → `september 2027`. */
export function month(plainDate: string): string {
  return monthFormat.format(new Date(`${plainDate.slice(0, 7)}-01T00:00:00Z`))
}

/** The day of a date-time as it is in the Netherlands: `2026-11-23T23:30:00Z` → `24 november 2026`. */
export function dayOf(dateTime: string): string {
  return instantFormat.format(new Date(dateTime))
}

/** Day and time as they are in the Netherlands: `24 november 2026 om 05:00`. */
export function momentOf(dateTime: string): string {
  const at = new Date(dateTime)
  return `${instantFormat.format(at)} om ${clockFormat.format(at)}`
}

/** `1234` → `1.234`. */
export function count(value: number): string {
  return countFormat.format(value)
}

/** At most one decimal: `2.5` → `2,5`. */
export function decimal(value: number): string {
  return decimalFormat.format(value)
}

/** `"1250.00"` → `€ 1.250`, `"1249.50"` → `€ 1.249,50`; a no-break space after the sign. */
export function money(amount: string | number): string {
  const text = typeof amount === 'number' ? amount.toFixed(2) : amount
  const [euros = '0', cents = '00'] = text.replace('-', '').split('.')
  const grouped = euros.replace(/\B(?=(\d{3})+$)/g, '.')
  return `€${nbsp}${text.startsWith('-') ? '-' : ''}${grouped}${Number(cents) === 0 ? '' : `,${cents.padEnd(2, '0')}`}`
}

/** `€ 1.000 tot € 1.500`; one amount when both ends are the same. */
export function moneyRange(min: string, max: string): string {
  return Number(min) === Number(max) ? money(min) : `${money(min)} tot ${money(max)}`
}

/** Distance in whole kilometres, below one `minder dan 1 km`. */
export function kilometres(value: number): string {
  return value < 1 ? `minder dan 1${nbsp}km` : `${count(Math.round(value))}${nbsp}km`
}

/** The count with the right noun: `1 opleiding`, `1.234 opleidingen`. */
export function counted(value: number, one: string, many: string): string {
  return `${count(value)} ${plural(value, one, many)}`
}

export function plural(value: number, one: string, many: string): string {
  return plurals.select(value) === 'one' ? one : many
}

/** `a`, `a en b`, `a, b en c`. */
export function listed(items: readonly string[], word = 'en'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}

/** Cut at a word to at most `max` characters, with an ellipsis when something fell off. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max)
  const word = cut.lastIndexOf(' ')
  return `${(word > max / 2 ? cut.slice(0, word) : cut.slice(0, -1)).trimEnd()}…`
}
