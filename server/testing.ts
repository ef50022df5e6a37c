/**
 * For tests: the app on a database of its own with a fixed clock. Every answer it gives through `inject` is checked
 * against its contract, so that a test of anything is also a test of the API's promises.
 */
import { connectCatalogue } from '@stapwijzer/shared/db/catalogue-reader.ts'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { testAuditKey, testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { buildApp } from './app.ts'
import type { ServerDatabase } from './database.ts'
import type { Deps } from './deps.ts'
import { readConfig, type Config } from './config.ts'
import { brokenPromises } from './contract-check.ts'
import { createInsight } from './insight/insight.ts'
import type { SeenAnswer } from './openapi/testing-answers.ts'

export type TestApp = {
  app: FastifyInstance
  db: TestDatabase
  deps: Deps
  /** Sets the clock; `today` follows. */
  setNow(instant: string): void
  close(): Promise<void>
}

export type TestOptions = {
  /** Settings as the environment gives them; limits are off unless set. */
  env?: Record<string, string>
  /** Date-time of the fixed clock. */
  now?: string
  /** A database that the test made itself; it stays open. */
  db?: TestDatabase
  /** Lines of the log, for tests that read it. */
  log?: { write(line: string): void }
  /** Changes anything of what the app is built from. */
  deps?: Partial<Deps>
  /** Sees every answer of the API, also those that pages ask for inside the process. */
  onAnswer?: (answer: SeenAnswer) => void
}

export const testNow = '2026-11-24T09:00:00.000Z'

/** Builds it. `close()` in `afterAll`. Throws from `inject` when an answer breaks its contract. */
export async function testApp(options: TestOptions = {}): Promise<TestApp> {
  const db = options.db ?? (await testDatabase())
  let now = new Date(options.now ?? testNow)
  const config: Config = readConfig({ RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'trace', ...options.env })
  // As the server signs in: what it may not do fails here too.
  const own = connect(db.logins.server, { max: 5, auditKey: testAuditKey })
  const reader = connectCatalogue(db.logins.server, { max: 5 })
  const deps: Deps = {
    config,
    db: { ...own, catalogue: reader.catalogue },
    now: () => now,
    today: () => config.TODAY ?? plainDateOf(now),
    log: pino({ level: config.LOG_LEVEL }, options.log ?? { write: () => {} }),
    insight: createInsight({ now: () => now }),
    ...options.deps,
  }
  const app = checked(await buildApp(deps))
  // The minute of a limit stands still as well: a busy machine may take longer than one for all that is to be counted.
  app.tick = () => 0
  if (options.onAnswer) watch(app, options.onAnswer)
  return {
    app,
    db,
    deps,
    setNow(instant) {
      now = new Date(instant)
    },
    async close() {
      await app.close()
      await Promise.all([own.close(), reader.close()])
      if (!options.db) await db.drop()
    },
  }
}

function watch(app: FastifyInstance, onAnswer: (answer: SeenAnswer) => void): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const contract = request.routeOptions.config.contract
    if (contract) {
      onAnswer({
        method: request.method,
        route: contract.path,
        status: reply.statusCode,
        type: String(reply.getHeader('content-type') ?? ''),
        body: typeof payload === 'string' ? payload : '',
      })
    }
    done(null, payload)
  })
}

/** Makes `inject` look at every answer. */
export function checked(app: FastifyInstance): FastifyInstance {
  const broken: string[] = []
  app.addHook('onSend', (request, reply, payload, done) => {
    broken.push(...brokenPromises(request, reply, payload))
    done(null, payload)
  })
  const inject = app.inject.bind(app) as (...args: unknown[]) => Promise<unknown>
  app.inject = (async (...args: unknown[]) => {
    const answer = await inject(...args)
    const found = broken.splice(0)
    if (found.length > 0) throw new Error(`Broken promises of the API:\n${found.join('\n')}`)
    return answer
  }) as typeof app.inject
  return app
}

/** A database that nobody can reach, for as long as `isAway` says so. */
export function databaseAway(db: ServerDatabase, isAway: () => boolean = () => true): ServerDatabase {
  const refused = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
  return {
    ...db,
    tx: (role, work) => (isAway() ? refused() : db.tx(role, work)),
    read: (role, work) => (isAway() ? refused() : db.read(role, work)),
    catalogue: (work) => (isAway() ? refused() : db.catalogue(work)),
  }
}

/** What lines of the log say without the fields whose letters and digits are chance, for tests that look for a short word in them. */
export function withoutClock(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const {
        time: _time,
        pid: _pid,
        hostname: _hostname,
        ms: _ms,
        trace: _trace,
        ...said
      } = JSON.parse(line) as Record<string, unknown>
      return JSON.stringify(said)
    })
    .join('\n')
}
