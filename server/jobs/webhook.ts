/** Posts one message to a desk's own system. Only public addresses over https, unless the operator allowed a `host:port`. */
import { request as send } from 'undici'
import { traceHeader } from '@stapwijzer/shared/db/operation.ts'
import type { DeliveryFailure } from '@stapwijzer/shared/domain/referral/delivery.ts'
import { hostPort, isPublicAddress, literalAddress } from '@stapwijzer/shared/net/address.ts'
import { connectionPool, ForbiddenAddressError, type Resolve } from '@stapwijzer/shared/net/connect.ts'

/** Null = taken (2xx); else why not. What the other side says beside its status is never read. */
export type SendWebhook = (
  address: string,
  headers: Record<string, string>,
  body: string,
) => Promise<DeliveryFailure | null>

const timeoutMs = 15_000

export function webhookSender(options: {
  allowPrivate: readonly string[]
  signal: AbortSignal
  /** For tests. */
  resolve?: Resolve
}): SendWebhook {
  const pool = (guarded: boolean) =>
    connectionPool({
      guarded,
      timeoutSeconds: timeoutMs / 1000,
      ...(options.resolve && { resolve: options.resolve }),
    })
  const pools = { guarded: pool(true), open: pool(false) }
  return async (address, headers, body) => {
    const url = new URL(address)
    const allowed = options.allowPrivate.includes(hostPort(url))
    if (!allowed && !mayGoTo(url)) return 'forbidden'
    const late = AbortSignal.timeout(timeoutMs)
    try {
      const answer = await send(url, {
        method: 'POST',
        headers: { 'user-agent': 'stapwijzer', ...traceHeader(), ...headers },
        body,
        dispatcher: allowed ? pools.open : pools.guarded,
        signal: AbortSignal.any([late, options.signal]),
      })
      answer.body.on('error', () => {}).destroy()
      return failureOf(answer.statusCode)
    } catch (error) {
      if (late.aborted) return 'time-out'
      return isForbidden(error) ? 'forbidden' : 'connection'
    }
  }
}

function mayGoTo(url: URL): boolean {
  const literal = literalAddress(url)
  return url.protocol === 'https:' && !url.username && !url.password && (!literal || isPublicAddress(literal))
}

function isForbidden(error: unknown): boolean {
  const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [error]
  return causes.some((cause) => cause instanceof ForbiddenAddressError)
}

function failureOf(status: number): DeliveryFailure | null {
  if (status >= 200 && status < 300) return null
  if (status === 410) return 'gone'
  if (status >= 300 && status < 400) return 'redirect'
  return status >= 500 ? 'error' : 'refused'
}
