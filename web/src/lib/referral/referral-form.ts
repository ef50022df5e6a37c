/**
 * The form to a desk as it is filled in: texts by the name of their field, and what was ticked. It is carried from step
 * to step in the page itself; nothing is stored before it is sent. Pure.
 */
import type { alwaysSent, ConsentField } from '@stapwijzer/shared/domain/referral/consent.ts'
import type { Values } from '#lib/form/field.ts'

/** Facts about a person have the names of the facts, the rest the names of the API. */
export const textFields = [
  'person.postcode4',
  'person.municipality',
  /** Only to find a desk: it is not sent. */
  'work.postcode4',
  'deskId',
  /** The place that the desk was chosen for: of another place the choice does not hold. */
  'deskFor',
  'question',
  'contact.name',
  'contact.email',
  'contact.phone',
  'preferredTime',
  'language',
  'goal',
  'person.situation',
  'person.educationHighest',
  'person.ageBand',
  'person.benefit',
  /** The plan of this browser as JSON; the page fills it in only when it is ticked. */
  'plan.here',
  /** Answers about money that this tab remembers, as JSON; likewise. */
  'funding.here',
] as const

export const tickField = 'consent.fields'
/** What a person may add; contact and question always go along. */
export type Choice = Exclude<ConsentField, (typeof alwaysSent)[number]>
export const choices = [
  'plan',
  'courses',
  'goal',
  'situation',
  'education',
  'age-band',
  'benefit',
  'funding-outcomes',
] as const satisfies readonly Choice[]

/** Id of a tick, so that the summary of errors can lead to it. */
export function tickId(choice: Choice): string {
  return `deel-${choice}`
}

export type ReferralForm = { values: Values; ticked: Choice[] }

export function emptyForm(): ReferralForm {
  return { values: { preferredTime: 'any', language: 'nl' }, ticked: [] }
}

/** Unknown fields and ticks are left behind. */
export function referralFormOf(data: FormData): ReferralForm {
  const values = Object.fromEntries(
    textFields.flatMap((name) => {
      const value = data.get(name)
      // Browsers send two characters for the end of a line; counted and kept it is one.
      const text = typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
      return text === '' ? [] : [[name, text]]
    }),
  )
  const given = data.getAll(tickField)
  return {
    values: { ...emptyForm().values, ...values },
    ticked: choices.filter((choice) => given.includes(choice)),
  }
}

/** Name and value of every hidden field that carries the form to the next step. */
export function carried({ values, ticked }: ReferralForm): [name: string, value: string][] {
  return [
    ...textFields.flatMap((name): [string, string][] => (values[name] ? [[name, values[name]]] : [])),
    ...ticked.map((choice): [string, string] => [tickField, choice]),
  ]
}

/** Where somebody is, from what they filled in; a postcode wins. Letters behind the digits may stay. */
export type Place = { postcode4: string } | { municipality: string }
export function placeOf({ values }: ReferralForm): Place | 'missing' | 'unreadable' {
  const postcode = values['person.postcode4']
  const municipality = values['person.municipality']
  if (postcode) return ofPostcode(postcode)
  return municipality ? { municipality } : 'missing'
}

/** Where somebody works, when that is another region than where they live. */
export function workPlaceOf({ values }: ReferralForm): Place | 'missing' | 'unreadable' {
  const postcode = values['work.postcode4']
  return postcode ? ofPostcode(postcode) : 'missing'
}

function ofPostcode(text: string): Place | 'unreadable' {
  const digits = /^([1-9]\d{3})\s*[a-z]{0,2}$/i.exec(text)?.[1]
  return digits ? { postcode4: digits } : 'unreadable'
}

/** A place as one text, to see whether it is still the same. */
export function placeKey(place: Place): string {
  return 'postcode4' in place ? place.postcode4 : `gemeente ${place.municipality}`
}
