/** Writing in the thread of a referral, from either side. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import {
  isNews,
  isRepeat,
  messageRefusal,
  mostMessages,
  type MessageSide,
} from '@stapwijzer/shared/domain/referral/messages.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ReferralRow } from '../store.ts'
import { addMessage, readMessages, type MessageRow } from './store.ts'

/** `isRepeat`: it came right before. `isNews`: the other side has to hear that there is one. */
export type Written = { message: MessageRow; isRepeat: boolean; isNews: boolean }

const refusals = {
  ended: 'This referral has ended; send a new one.',
  rests: 'This referral is left alone for now. Let the desk go on first.',
  full: `A thread has at most ${mostMessages} messages. Call the desk.`,
} as const

/** Adds a message to a referral that the transaction holds; 409 when nothing can be written. */
export async function write(
  tx: Tx,
  row: ReferralRow,
  given: { sender: MessageSide; text: string; at: Date; actorId: string | null },
): Promise<Written | ProblemError> {
  const thread = await readMessages(tx, row.id)
  const last = thread.at(-1)
  const refusal = messageRefusal({ state: row.state, restricted: row.restrictedAt !== null }, thread.length)
  if (refusal) return new ProblemError(409, refusals[refusal], { extra: { state: row.state } })
  if (last && isRepeat(last, given)) return { message: last, isRepeat: true, isNews: false }
  const number = (last?.number ?? 0) + 1
  const message = await addMessage(tx, row, { ...given, referralId: row.id, number })
  return { message, isRepeat: false, isNews: isNews(last, given) }
}
