/** Spaces the requests of a run evenly, so that a service is never asked more often than it allows. */

/**
 * A gate that each request passes before it is sent: it opens `perSecond` times a second. Whoever comes early waits its
 * turn. `now` is in milliseconds and only compared with itself.
 */
export function paceGate(
  perSecond: number,
  sleep: (ms: number) => Promise<void>,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  let next = Number.NEGATIVE_INFINITY
  return async () => {
    const at = Math.max(now(), next)
    next = at + 1000 / perSecond
    const wait = at - now()
    if (wait > 0) await sleep(wait)
  }
}
