/** Decides from a few facts whether the service is well. */
import type { HealthState, Readiness } from '@stapwijzer/shared/api/health.ts'

/** Null where the database did not say. */
export type DatabaseHealth = {
  migrated: boolean
  searchable: boolean
  lastGoodRunAt: Date | null
  /** A source failed, was refused or is older than it promises. */
  sourcesInTrouble: boolean
  /** Sessions of workers in the database. */
  workers: number
} | null

const staleMs = 14 * 86_400_000

/** Without the database nothing is served; a catalogue that is empty or old, a search engine that another answers for,
 * a source in trouble or a worker that is not there, is poorer, not broken. */
export function readiness(facts: DatabaseHealth, now: Date, engine: 'ok' | 'away' = 'ok'): Readiness {
  const checks: Readiness['checks'] = {
    database: facts ? 'ok' : 'down',
    migrations: facts?.migrated ? 'ok' : 'down',
    search: facts?.searchable && engine === 'ok' ? 'ok' : 'degraded',
    catalogue:
      facts?.lastGoodRunAt && now.getTime() - facts.lastGoodRunAt.getTime() < staleMs ? 'ok' : 'degraded',
    sources: facts && !facts.sourcesInTrouble ? 'ok' : 'degraded',
    worker: facts && facts.workers > 0 ? 'ok' : 'degraded',
  }
  return { status: worst(Object.values(checks)), checks }
}

function worst(states: HealthState[]): HealthState {
  return states.includes('down') ? 'down' : states.includes('degraded') ? 'degraded' : 'ok'
}
