/**
 * The worker while the database is away: each of its jobs fails every few seconds, and all of them for one reason. That
 * is told once, then seldom, and once more when it is over.
 */
import type { Logger } from 'pino'
import { awayCode } from '@stapwijzer/shared/db/connection-problem.ts'

export type Outage = {
  /** Whether the error says that the database is away. It is told here then, and needs no line of its own. */
  failed(error: unknown): boolean
  /** The database answered. */
  worked(): void
}

const firstPauseMs = 60_000
const longestPauseMs = 3_600_000

/** `now` in milliseconds. */
export function outageLog(log: Pick<Logger, 'info' | 'error'>, now: () => number = Date.now): Outage {
  let away: { since: number; failures: number; pauseMs: number; tellAt: number } | null = null
  const facts = ({ since, failures }: { since: number; failures: number }) => ({
    seconds: Math.round((now() - since) / 1000),
    failures,
  })
  return {
    failed(error) {
      const code = awayCode(error)
      if (code === null) return false
      if (!away) {
        away = { since: now(), failures: 1, pauseMs: firstPauseMs, tellAt: now() + firstPauseMs }
        log.error({ code }, 'the database is away')
        return true
      }
      away.failures += 1
      if (now() < away.tellAt) return true
      away.pauseMs = Math.min(away.pauseMs * 2, longestPauseMs)
      away.tellAt = now() + away.pauseMs
      log.error({ code, ...facts(away) }, 'the database is still away')
      return true
    },
    worked() {
      if (away) log.info(facts(away), 'the database is back')
      away = null
    },
  }
}
