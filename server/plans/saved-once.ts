/**
 * Saving a plan at most once for one `Idempotency-Key`. Id and token are worked out from the key, so that a repeated
 * request gets the same answer although only the token's hash is stored.
 */
import { createHmac } from 'node:crypto'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { planCodeOf } from '@stapwijzer/shared/domain/plan/plan-code.ts'
import { ProblemError } from '../http/problem.ts'
import { hashBody, hashToken } from '../http/secrets.ts'
import { insertPlan, readPlan, type Content, type Times } from './store.ts'

/** `secret`: the server's own. Throws 422 when the key made another plan, or this one that has changed since. */
export async function savePlanOnce(
  tx: Tx,
  given: { key: string; secret: string; content: Content; times: Times },
): Promise<{ id: string; token: string; isRepeat: boolean }> {
  const { key, secret, content, times } = given
  const id = uuidOf(derived(`plan-id:${key}`, secret))
  const token = planCodeOf(derived(`plan-code:${key}`, secret))
  const tokenHash = hashToken(token)
  if (await insertPlan(tx, content, tokenHash, times, id)) return { id, token, isRepeat: false }
  const before = await readPlan(tx, id, times.at)
  if (before?.tokenHash === tokenHash && hashBody(before.body) === hashBody(content.body))
    return { id, token, isRepeat: true }
  throw new ProblemError(422, 'This Idempotency-Key was used for another request.')
}

function derived(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest()
}

/** The first 128 bits in the form of a random UUID (version 4). */
function uuidOf(bytes: Buffer): string {
  const own = Buffer.from(bytes.subarray(0, 16))
  own[6] = (own[6]! & 0x0f) | 0x40
  own[8] = (own[8]! & 0x3f) | 0x80
  const hex = own.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
