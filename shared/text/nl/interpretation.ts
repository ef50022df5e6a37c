/** Words for what was read in a question and has no code of its own: an evening, an amount, a day. */
import { date, money } from './format.ts'

export const readWords = {
  evening: "'s avonds",
  free: 'gratis',
  distanceKm: (km: string) => `binnen ${km} km`,
  /** A decimal text. */
  priceMax: (euros: string) => `tot ${money(euros)}`,
  startFrom: (day: string) => `start vanaf ${date(day)}`,
  startBefore: (day: string) => `start voor ${date(day)}`,
}
