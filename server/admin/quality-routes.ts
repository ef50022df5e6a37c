/** How complete the data of sources, providers and courses are. */
import {
  listIncompleteCourses,
  listProviderQuality,
  readSourceQuality,
} from '@stapwijzer/shared/api/admin-quality.ts'
import { shownProviderIds } from '@stapwijzer/shared/db/provider-alias.ts'
import { sourceIdForm } from '@stapwijzer/shared/domain/source.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { readIncomplete, readProviderQuality, readQuality } from './quality-store.ts'

export function registerQuality(app: FastifyInstance, { db }: Deps, gate: DeskGate): void {
  const options = { authorise: gate.authoriseAdmin }
  const qualityOf = async (source: string) => {
    const known = sourceIdForm.test(source)
    const found = known ? await db.read('app', (tx) => readQuality(tx, source)) : undefined
    if (!found) throw new ProblemError(404, 'There is no source with this id.')
    return found
  }

  route(
    app,
    readSourceQuality,
    async ({ params }) => ({ status: 200, body: await qualityOf(params.id) }),
    options,
  )

  route(
    app,
    listProviderQuality,
    async ({ params, query }) => {
      await qualityOf(params.id)
      const { page, pageSize } = query
      const found = await db.read('app', (tx) => readProviderQuality(tx, params.id, query))
      return { status: 200, body: { ...found, page, pageSize } }
    },
    options,
  )

  route(
    app,
    listIncompleteCourses,
    async ({ query }) => {
      const { page, pageSize, source, provider, fact } = query
      const found = await db.read('app', async (tx) => {
        const [of] = provider === undefined ? [] : await shownProviderIds(tx, [provider])
        return readIncomplete(tx, { source, provider: of, fact }, query)
      })
      return { status: 200, body: { ...found, page, pageSize } }
    },
    options,
  )
}
