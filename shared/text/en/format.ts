/** Numbers, dates and money as people read them in English. */
import { formatsOf, nbsp } from '../locale-format.ts'

export { nbsp, shortened } from '../locale-format.ts'

export const {
  date,
  weekday,
  month,
  dayOf,
  momentOf,
  count,
  decimal,
  money,
  moneyRange,
  kilometres,
  counted,
  plural,
  listed,
} = formatsOf('en-GB', {
  moment: (day, clock) => `${day} at ${clock}`,
  range: (from, to) => `${from} to ${to}`,
  belowOneKm: `less than 1${nbsp}km`,
  euro: '€',
  and: 'and',
})
