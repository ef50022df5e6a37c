/** Words for what was read in a question and has no code of its own: an evening, an amount, a day. */
import type { FilterName } from '../../domain/filters.ts'
import { date, money } from './format.ts'

export const readWords = {
  evening: () => 'in the evening',
  jobGuarantee: () => 'with a guaranteed job',
  practicePlace: () => 'practice place found for you',
  noDiplomaNeeded: () => 'without a diploma',
  plainLanguage: () => 'in plain language',
  schoolHours: () => 'within school hours',
  priorLearning: () => 'recognition of experience',
  distanceKm: (km: string) => `within ${km} km`,
  /** A decimal text. */
  priceMax: (euros: string) => (euros === '0' ? 'free' : `up to ${money(euros)}`),
  startFrom: (day: string) => `starts from ${date(day)}`,
  startBefore: (day: string) => `starts before ${date(day)}`,
  sort: (order: string) => orders[order] ?? order,
} satisfies Partial<Record<FilterName | 'sort', (value: string) => string>>

const orders: Partial<Record<string, string>> = {
  price: 'lowest price first',
  duration: 'shortest first',
  start: 'first start first',
}
