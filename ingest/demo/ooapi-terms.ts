/** What the Open Education API services of the demonstration have in common, whatever the version. */
import type { DemoOffer } from './offers.ts'
import { uuid } from './pick.ts'
import type { DemoProvider } from './providers.ts'

export type Json = Record<string, unknown>

/** Collections and single objects by their path below the base address, without a slash in front. */
export type OoapiService = { pages: Map<string, Json[]>; objects: Map<string, Json> }

/** A whole qualification is a programme; a certificate, module or single course is a course. */
export function isProgram(offer: DemoOffer): boolean {
  return (
    offer.subject.list === 'mbo' ||
    (offer.subject.level !== null && offer.subject.list !== 'mbo-certificates')
  )
}

export function isoDuration(offer: DemoOffer): string | undefined {
  const letter = { days: 'D', weeks: 'W', months: 'M', years: 'Y' }
  return offer.duration ? `P${offer.duration.value}${letter[offer.duration.unit]}` : undefined
}

export function organizationId(provider: DemoProvider): string {
  return uuid('organization', provider.key)
}

/** `Eemwal 8` as street and number. */
export function streetOf(text: string): { street: string; streetNumber: string } {
  const [, street = text, streetNumber = ''] = /^(.*) (\d+)$/.exec(text) ?? []
  return { street, streetNumber }
}
