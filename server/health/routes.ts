/** `live` looks at nothing but the process and its pool; `ready` looks at what serving needs, within two seconds. */
import { getLive, getReady } from '@stapwijzer/shared/api/health.ts'
import { readMigrations } from '@stapwijzer/shared/db/migrate.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { problemBody } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { readiness } from './readiness.ts'
import { readDatabaseHealth } from './store.ts'

export async function registerHealth(app: FastifyInstance, deps: Deps): Promise<void> {
  const newest = (await readMigrations()).at(-1)!.hash
  route(app, getLive, async () =>
    deps.pool?.isDead()
      ? { status: 503, body: problemBody(503, 'This process has lost its connections; start it again.') }
      : { status: 200, body: { status: 'ok' as const } },
  )
  route(app, getReady, async () => {
    const now = deps.now()
    const ready = readiness(await readDatabaseHealth(deps.db, newest, now), now, deps.search?.state())
    const stopping = app.draining.begun
    if (ready.status !== 'down' && !stopping) return { status: 200, body: ready }
    // An error like every other: its `status` is the number, what is down stands in `checks`.
    return {
      status: 503,
      headers: { 'retry-after': '5' },
      body: {
        ...problemBody(
          503,
          stopping ? 'This process is stopping; ask another one.' : 'The service cannot answer right now.',
        ),
        checks: ready.checks,
      },
    }
  })
}
