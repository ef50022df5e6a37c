/** Puts the room of the platform admin together: every route of it stands behind the same gate. */
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'
import { registerDeliveries, type FindDesk } from './delivery-routes.ts'
import { registerDuplicates } from './duplicate-routes.ts'
import { registerFailedSearches } from './failed-search-routes.ts'
import { registerLinks } from './link-routes.ts'
import { registerMails } from './mail-routes.ts'
import { registerOverview } from './overview-routes.ts'
import { registerPriceJumps } from './price-jump-routes.ts'
import { registerQuality } from './quality-routes.ts'
import { registerRuns } from './run-routes.ts'
import { registerAdminSources } from './source-routes.ts'

export function registerAdmin(
  app: FastifyInstance,
  deps: Deps,
  gate: DeskGate,
  { findDesk, taxonomy }: { findDesk: FindDesk; taxonomy: TaxonomyStore },
): void {
  registerOverview(app, deps, gate)
  registerAdminSources(app, deps, gate)
  registerRuns(app, deps, gate)
  registerQuality(app, deps, gate)
  registerDuplicates(app, deps, gate)
  registerPriceJumps(app, deps, gate)
  registerFailedSearches(app, deps, gate, taxonomy)
  registerLinks(app, deps, gate, taxonomy)
  registerMails(app, deps, gate)
  registerDeliveries(app, deps, gate, findDesk)
}
