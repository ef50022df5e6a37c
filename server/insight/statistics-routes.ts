/** Figures about the platform over HTTP: published ones of fixed periods, for everyone. */
import { getStatistics } from '@stapwijzer/shared/api/statistics.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { regionsOn } from '@stapwijzer/shared/db/geography.ts'
import { allRegions } from '@stapwijzer/shared/domain/insight/period-table.ts'
import { daysOf, halfYearOf } from '@stapwijzer/shared/domain/insight/periods.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { firstDay, readPublished } from './figures-store.ts'
import { periodsNeeded, statisticsOf } from './statistics.ts'

export function registerStatistics(app: FastifyInstance, { db, today, config }: Deps): void {
  route(app, getStatistics, async ({ query }) => {
    const { period = halfYearOf(today()) } = query
    if (daysOf(period).from > today()) throw notBegun()
    const body = await db.read('app', async (tx) => {
      const region = query.region === undefined ? null : await regionOf(tx, query.region, today())
      const published = await readPublished(tx, periodsNeeded(period), region?.code ?? allRegions)
      const known = { published, region, firstDay: await firstDay(tx), invented: !config.production }
      return statisticsOf(period, known)
    })
    return { status: 200, body }
  })
}

async function regionOf(tx: Tx, code: string, today: string): Promise<{ code: string; name: string }> {
  const found = (await regionsOn(tx, today)).find((one) => one.code === code)
  if (!found) throw new ProblemError(404, 'There is no region with this code.')
  return { code: found.code, name: found.name }
}

function notBegun(): ProblemError {
  const message = 'This period has still to begin.'
  return new ProblemError(400, 'The request has problems; see errors.', {
    errors: [{ in: 'query', path: 'period', message }],
  })
}
