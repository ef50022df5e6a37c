/** The thread of messages between a person and a desk: how long it may be, and when somebody has to hear of one. Pure. */
import { isOver, type ReferralState } from './moves.ts'

export const mostMessageSigns = 2000
/** Of one referral, so that nobody fills the database through one link. */
export const mostMessages = 200
/** Sent again by a page that was loaded anew or a button that was pressed twice. */
const sameWithinMs = 60 * 60_000
/** Who writes three messages in a row has written once: the other side hears of it once. */
const oneNewsMs = 60 * 60_000

export const messageSides = ['person', 'desk'] as const
export type MessageSide = (typeof messageSides)[number]
export type Written = { sender: MessageSide; text: string; at: Date }

/** Why nothing can be written now; null when it can. */
export function messageRefusal(
  referral: { state: ReferralState; restricted: boolean },
  written: number,
): 'ended' | 'rests' | 'full' | null {
  if (isOver(referral.state)) return 'ended'
  if (referral.restricted) return 'rests'
  return written >= mostMessages ? 'full' : null
}

/** Whether this is the message that was sent right before, come again. */
export function isRepeat(last: Written | undefined, now: Written): boolean {
  return (
    last !== undefined &&
    last.sender === now.sender &&
    last.text === now.text &&
    now.at.getTime() - last.at.getTime() < sameWithinMs
  )
}

/** Whether the other side has to hear of it: not of another one right after one of the same side. */
export function isNews(last: Written | undefined, now: Pick<Written, 'sender' | 'at'>): boolean {
  return last === undefined || last.sender !== now.sender || now.at.getTime() - last.at.getTime() >= oneNewsMs
}
