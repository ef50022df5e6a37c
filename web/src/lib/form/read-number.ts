/** Numbers, amounts and days as people type them in the language of the page. Null = it cannot be read. */
import { isPlainDate } from '@stapwijzer/shared/domain/calendar.ts'
import { currentLocale, defaultLocale } from '@stapwijzer/shared/text/locale.ts'

/**
 * In Dutch `12`, `2,5`, `1.250`, `1.250,50`, `1250.50`; in other languages `2.5`, `1,250`, `1,250.50`, and what many write in the
 * Netherlands all the same: `1250,50`. A sign between thousands has three digits behind it.
 */
export function readNumber(text: string): number | null {
  const bare = text.replaceAll(/\s/g, '')
  if (currentLocale() !== defaultLocale) {
    const grouped = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(bare)
    if (grouped) return Number(`${grouped[1]!.replaceAll(',', '')}.${grouped[2] ?? '0'}`)
  }
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(bare)
  if (dutch) return Number(`${dutch[1]!.replaceAll('.', '')}.${dutch[2] ?? '0'}`)
  return /^\d+\.\d+$/.test(bare) ? Number(bare) : null
}

/** A number as `readNumber` reads it, for a field: in Dutch `2,5`, in other languages `2.5`. */
export function typedNumber(value: number): string {
  const text = String(value)
  if (currentLocale() === defaultLocale) return text.replace('.', ',')
  // Three digits behind a point would be thousands.
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}

/** An amount in euros with at most two decimals, with or without the sign: `€ 1.250`, `1250,-`, `99,95`. */
export function readEuros(text: string): number | null {
  const bare = text.replace(/^\s*€\s*/, '').replace(/\s*(,-+|,=|euro)\s*$/i, '')
  const value = readNumber(bare)
  return value !== null && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? value : null
}

/** `2027-09-01` (what a date field sends), `1-9-2027`, `01/09/2027` or `1 9 2027`, as `YYYY-MM-DD`. */
export function readDay(text: string): string | null {
  const bare = text.trim()
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(bare) ?? []
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : bare
  return isPlainDate(iso) && iso >= '1900-01-01' && iso <= '2099-12-31' ? iso : null
}
