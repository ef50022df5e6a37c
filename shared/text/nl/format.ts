/** Numbers, dates and money as people read them in Dutch. */
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
} = formatsOf('nl-NL', {
  moment: (day, clock) => `${day} om ${clock}`,
  range: (from, to) => `${from} tot ${to}`,
  belowOneKm: `minder dan 1${nbsp}km`,
  euro: `€${nbsp}`,
  and: 'en',
})
