/** Where the catalogue comes from. */
import { listSources } from '@stapwijzer/shared/api/sources.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { route } from '../http/route.ts'
import { readSources } from './store.ts'

export function registerSources(app: FastifyInstance, deps: Deps): void {
  route(app, listSources, async () => ({
    status: 200,
    body: { items: await deps.db.read('app', readSources) },
  }))
}
