/** Words for what was read in a question and has no code of its own: an evening, an amount, a day. */
import type { FilterName } from '../../domain/filters.ts'
import { date, money } from './format.ts'

export const readWords = {
  evening: () => "'s avonds",
  jobGuarantee: () => 'met baangarantie',
  practicePlace: () => 'leerwerkplek geregeld',
  noDiplomaNeeded: () => 'zonder diploma',
  plainLanguage: () => 'in eenvoudige taal',
  schoolHours: () => 'onder schooltijd',
  priorLearning: () => 'ervaring op papier',
  distanceKm: (km: string) => `binnen ${km} km`,
  /** A decimal text. */
  priceMax: (euros: string) => (euros === '0' ? 'gratis' : `tot ${money(euros)}`),
  startFrom: (day: string) => `start vanaf ${date(day)}`,
  startBefore: (day: string) => `start voor ${date(day)}`,
  sort: (order: string) => orders[order] ?? order,
} satisfies Partial<Record<FilterName | 'sort', (value: string) => string>>

const orders: Partial<Record<string, string>> = {
  price: 'laagste prijs eerst',
  duration: 'kortste eerst',
  start: 'eerste start eerst',
}
