/** What to say of a text that still has to be filled in. Pure. */
import { unfilledIn } from '@stapwijzer/shared/domain/referral/unfilled.ts'
import { deskMessages } from '@stapwijzer/shared/text/rooms.ts'

/** Null when nothing waits between brackets. */
export function unfilledError(text: string): string | null {
  const places = unfilledIn(text)
  return places.length === 0 ? null : deskMessages.unfilled(places)
}
