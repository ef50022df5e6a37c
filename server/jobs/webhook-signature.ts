/** The headers of a message as Standard Webhooks 1.0.0 has them, so that the other side can check it with a ready-made library. Pure. */
import { createHmac } from 'node:crypto'

/** `keys`: the newest first; each signs, so that the other side may change over. `at` is the time of this attempt. */
export function signedHeaders(
  id: string,
  body: string,
  keys: readonly Uint8Array[],
  at: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const sign = (key: Uint8Array) =>
    createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': keys.map((key) => `v1,${sign(key)}`).join(' '),
  }
}
