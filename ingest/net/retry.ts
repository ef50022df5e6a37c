/** When a failed request is tried again, and after how long. Pure. */

export const maxAttempts = 3
/** Longest `Retry-After` that is waited for, in seconds. */
export const maxRetryAfter = 120

const backOffMs = [1000, 3000]

/**
 * Milliseconds to wait after failed attempt number `attempt` (from 1); null when it should not be tried again:
 * the attempts are used up, or the server asks for a longer wait than we grant.
 */
export function waitBeforeRetry(attempt: number, retryAfter: string | undefined, now: number): number | null {
  if (attempt >= maxAttempts) return null
  const asked = retryAfterSeconds(retryAfter, now)
  if (asked === null) return backOffMs[attempt - 1] ?? null
  return asked > maxRetryAfter ? null : asked * 1000
}

/** Seconds of a `Retry-After` header (a number, or an HTTP date measured from `now` in ms); null when there is none. */
export function retryAfterSeconds(header: string | undefined, now: number): number | null {
  const text = header?.trim()
  if (!text) return null
  if (/^\d{1,9}$/.test(text)) return Number(text)
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000))
}

/** Whether an HTTP status is worth another attempt. */
export function isTransient(status: number): boolean {
  return status === 429 || status >= 500
}
