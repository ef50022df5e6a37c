/**
 * Numbers, dates and money as people of one language read them: `3 september 2027`, `€ 1.250`, `2,5`.
 * Dates come in as plain dates (`YYYY-MM-DD`), amounts as decimal texts (`"1250.00"`). Made once for each language.
 */

/** No-break space: a number never parts from its unit. */
export const nbsp = '\u00a0'

/** The words between figures. */
export type FormatWords = {
  /** Day and clock: `24 november 2026 om 05:00`. */
  moment: (day: string, clock: string) => string
  /** Two amounts as they are shown. */
  range: (from: string, to: string) => string
  belowOneKm: string
  /** What stands before an amount, with the space where the language has one. */
  euro: string
  and: string
}

/** `tag` is a BCP 47 tag, of which `Intl` knows the months, the plural forms and how a number is grouped. */
export function formatsOf(tag: string, words: FormatWords) {
  const ofDay = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const
  const dayFormat = new Intl.DateTimeFormat(tag, ofDay)
  const weekdayFormat = new Intl.DateTimeFormat(tag, { ...ofDay, weekday: 'long' })
  const monthFormat = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long', year: 'numeric' })
  const instantFormat = new Intl.DateTimeFormat(tag, { ...ofDay, timeZone: 'Europe/Amsterdam' })
  const clockFormat = new Intl.DateTimeFormat(tag, {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  })
  const countFormat = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const decimalFormat = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  const plurals = new Intl.PluralRules(tag)
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.5)
  const separator = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  const [group, point] = [separator('group'), separator('decimal')]

  const count = (value: number): string => countFormat.format(value)
  const plural = (value: number, one: string, many: string): string =>
    plurals.select(value) === 'one' ? one : many
  const money = (amount: string | number): string => {
    const text = typeof amount === 'number' ? amount.toFixed(2) : amount
    const [euros = '0', cents = '00'] = text.replace('-', '').split('.')
    const grouped = euros.replace(/\B(?=(\d{3})+$)/g, group)
    const rest = Number(cents) === 0 ? '' : `${point}${cents.padEnd(2, '0')}`
    return `${words.euro}${text.startsWith('-') ? '-' : ''}${grouped}${rest}`
  }
  const dayOf = (dateTime: string): string => instantFormat.format(new Date(dateTime))

  return {
    /** `2027-09-03` → `3 september 2027`. */
    date: kept((plainDate) => dayFormat.format(new Date(`${plainDate}T00:00:00Z`))),
    /** `2027-09-03` → `vrijdag 3 september 2027`, where somebody has to be on time. */
    weekday: kept((plainDate) => weekdayFormat.format(new Date(`${plainDate}T00:00:00Z`))),
    /** `2027-09-03` or `2027-09` → `september 2027`. */
    month: kept((plainDate) => monthFormat.format(new Date(`${plainDate.slice(0, 7)}-01T00:00:00Z`))),
    /** The day of a date-time as it is in the Netherlands: `2026-11-23T23:30:00Z` → `24 november 2026`. */
    dayOf,
    /** Day and time as they are in the Netherlands: `24 november 2026 om 05:00`. */
    momentOf: (dateTime: string): string =>
      words.moment(dayOf(dateTime), clockFormat.format(new Date(dateTime))),
    /** `1234` → `1.234`. */
    count,
    /** At most one decimal: `2.5` → `2,5`. */
    decimal: (value: number): string => decimalFormat.format(value),
    /** `"1250.00"` → `€ 1.250`, `"1249.50"` → `€ 1.249,50`; in English `€1,250`. Where a space stands after the sign, it does not break. */
    money,
    /** `€ 1.000 tot € 1.500`; one amount when both ends are the same. */
    moneyRange: (min: string, max: string): string =>
      Number(min) === Number(max) ? money(min) : words.range(money(min), money(max)),
    /** Distance in whole kilometres, below one `minder dan 1 km`. */
    kilometres: (value: number): string =>
      value < 1 ? words.belowOneKm : `${count(Math.round(value))}${nbsp}km`,
    /** The count with the right noun: `1 opleiding`, `1.234 opleidingen`. */
    counted: (value: number, one: string, many: string): string =>
      `${count(value)} ${plural(value, one, many)}`,
    plural,
    /** `a`, `a en b`, `a, b en c`. */
    listed: (items: readonly string[], word = words.and): string =>
      items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`,
  }
}

/** Writes a number with the noun form that its language asks for: the categories are those of `Intl.PluralRules`. */
export function countsOf(tag: string) {
  const rules = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  return (value: number, forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>): string =>
    `${numbers.format(value)} ${forms[rules.select(value)] ?? forms.other}`
}

/** So many days are kept in words; a page of results says twenty, a plan some fifty. */
const mostKept = 2000

/** `say`, which says each day once: `Intl` takes as long for a day as a page for a line. What throws is not kept. */
function kept(say: (plainDate: string) => string): (plainDate: string) => string {
  const said = new Map<string, string>()
  return (plainDate) => {
    const found = said.get(plainDate)
    if (found !== undefined) return found
    if (said.size >= mostKept) said.clear()
    const words = say(plainDate)
    said.set(plainDate, words)
    return words
  }
}

/** Cut at a word to at most `max` characters, with an ellipsis when something fell off. The same in every language. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max)
  const word = cut.lastIndexOf(' ')
  return `${(word > max / 2 ? cut.slice(0, word) : cut.slice(0, -1)).trimEnd()}…`
}
