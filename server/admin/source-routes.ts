/** How every source is doing. Which state that is, is decided where the command, the alerts and health ask too. */
import {
  listAdminSources,
  readAdminSource,
  type AdminSource,
  type AdminSourceDetail,
} from '@stapwijzer/shared/api/admin-sources.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { readSourceStatuses, type SourceStatus } from '@stapwijzer/shared/db/source-status.ts'
import { ageSeconds } from '@stapwijzer/shared/domain/source-state.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'

type About = Pick<AdminSourceDetail, 'owner' | 'contact' | 'licence' | 'terms'>

export function registerAdminSources(app: FastifyInstance, { db, now }: Deps, gate: DeskGate): void {
  const options = { authorise: gate.authoriseAdmin }
  const all = async () => {
    const at = now()
    const statuses = await db.read('app', ({ sql }) => readSourceStatuses(sql, at))
    return statuses.map((status) => asSource(status, at))
  }

  route(app, listAdminSources, async () => ({ status: 200, body: { items: await all() } }), options)

  route(
    app,
    readAdminSource,
    async ({ params }) => {
      const found = (await all()).find(({ id }) => id === params.id)
      if (!found) throw new ProblemError(404, 'There is no source with this id.')
      const about = await db.read('app', (tx) => readAbout(tx, found.id))
      return { status: 200, body: { ...found, ...about } }
    },
    options,
  )
}

function asSource(status: SourceStatus, now: Date): AdminSource {
  const { id, name, format, configured, enabled, state, running, schedule, rhythmSeconds, trust, live } =
    status
  return {
    ...{ id, name, format, configured, enabled, state, running, schedule, rhythmSeconds, trust, live },
    checkedAt: status.checkedAt?.toISOString() ?? null,
    // A clock that was set back makes nothing younger than new.
    ageSeconds: Math.max(0, ageSeconds(status, now)),
    lastRun: status.lastRun && runOf(status.lastRun),
  }
}

function runOf(run: NonNullable<SourceStatus['lastRun']>): NonNullable<AdminSource['lastRun']> {
  const { id, status, reason, message } = run
  return {
    ...{ id, status, reason, message },
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt.toISOString(),
    rejected: run.counts?.rejected ?? 0,
    warnings: run.warnings ?? 0,
  }
}

/** Only what is named here leaves the configuration. */
async function readAbout({ sql }: Tx, id: string): Promise<About> {
  const [row] = await sql<About[]>`
    select config->>'owner' as owner, config->>'contact' as contact, config->>'licence' as licence,
      config->>'terms' as terms
    from catalogue.source where id = ${id}`
  return row ?? { owner: null, contact: null, licence: null, terms: null }
}
