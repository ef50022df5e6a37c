/** Words for what was read in a question and has no code of its own: an evening, an amount, a day. */
import type { FilterName } from '../domain/filters.ts'
import { money } from './format.ts'
import type { Locale } from './labels.ts'

export const readWords = {
  nl: {
    evening: () => "'s avonds",
    distanceKm: (km: string) => `binnen ${km} km`,
    priceMax: (euros: string) => (euros === '0' ? 'gratis' : `tot ${money(euros)}`),
    startFrom: (day: string) => `start vanaf ${dayIn('nl', day)}`,
    startBefore: (day: string) => `start voor ${dayIn('nl', day)}`,
  },
  en: {
    evening: () => 'in the evening',
    distanceKm: (km: string) => `within ${km} km`,
    priceMax: (euros: string) => (euros === '0' ? 'free' : `up to ${money(euros)}`),
    startFrom: (day: string) => `starts from ${dayIn('en', day)}`,
    startBefore: (day: string) => `starts before ${dayIn('en', day)}`,
  },
} as const satisfies Record<Locale, Partial<Record<FilterName, (value: string) => string>>>

const formats = {
  nl: new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

function dayIn(locale: Locale, day: string): string {
  return formats[locale].format(new Date(`${day}T00:00:00Z`))
}
