/** Terms of schema.org and the words that pages use in their place. Compared in small letters. */
import type { Delivery, OfferingState, StudyForm } from '@stapwijzer/shared/domain/codes.ts'
import type { Words } from '../fields/choice.ts'
import type { Period } from '../fields/amount-text.ts'
import type { DurationUnit } from '../fields/duration.ts'

/** What a mode says: where a course is followed, or in which form. Null: of how it is taught, which says neither. */
export const modes: Words<Delivery | StudyForm> = {
  online: 'online',
  onsite: 'classroom',
  'on-site': 'classroom',
  blended: 'blended',
  'full-time': 'full-time',
  'part-time': 'part-time',
  synchronous: null,
  asynchronous: null,
}

export const attendanceModes: Words<Delivery> = {
  onlineeventattendancemode: 'online',
  offlineeventattendancemode: 'classroom',
  mixedeventattendancemode: 'blended',
}

export const eventStates: Words<OfferingState> = {
  eventcancelled: 'cancelled',
  eventscheduled: null,
  eventrescheduled: null,
  eventpostponed: null,
  eventmovedonline: null,
}

export const availabilities: Words<OfferingState> = {
  instock: 'open',
  onlineonly: 'open',
  limitedavailability: 'open',
  preorder: 'open',
  presale: 'open',
  instoreonly: 'open',
  backorder: 'open',
  madetoorder: 'open',
  soldout: 'closed',
  outofstock: 'closed',
  discontinued: 'closed',
  reserved: 'closed',
}

/** UN/CEFACT codes of time, and the words that stand for them. */
export const timeUnits: Words<DurationUnit> = {
  hur: 'hours',
  day: 'days',
  wee: 'weeks',
  mon: 'months',
  ann: 'years',
}

export const pricePeriods: Words<Period> = {
  hur: 'hour',
  day: 'day',
  wee: 'week',
  mon: 'month',
  ann: 'year',
  hour: 'hour',
  week: 'week',
  month: 'month',
  year: 'year',
}

/** The meaning of a term; undefined when it is not in the table. */
export function meaningOf<T extends string>(term: string, words: Words<T>): T | null | undefined {
  const word = term.trim().toLowerCase()
  return Object.hasOwn(words, word) ? words[word] : undefined
}
