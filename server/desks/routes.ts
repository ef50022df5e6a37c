/** Finding the desk of a place. */
import { findDesks, listRegions } from '@stapwijzer/shared/api/desks.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import {
  isMunicipality,
  placeOfPostcode,
  regionOfMunicipality,
  regionOfPostcode,
  regionsOn,
  type Region,
} from '@stapwijzer/shared/db/geography.ts'
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { chooseDesks, desksOf } from './choose-desks.ts'
import type { Desk } from './desk-file.ts'
import { besideRegions } from './successors.ts'

export function registerDesks(app: FastifyInstance, deps: Deps, desks: readonly Desk[]): void {
  route(app, findDesks, async ({ query }) => {
    const asOf = query.asOf ?? deps.today()
    const region = await deps.db.read('app', (tx) =>
      query.postcode ? ofPostcode(tx, query.postcode, asOf) : ofMunicipality(tx, query.municipality!, asOf),
    )
    const { fallback, items } = chooseDesks(desks, region, asOf)
    return { status: 200, body: { region, fallback, consentTextVersion: currentConsentVersion, items } }
  })

  route(app, listRegions, async () => {
    const today = deps.today()
    const regions = await deps.db.read('app', (tx) => regionsOn(tx, today))
    const items = regions.map((region) => ({
      ...region,
      municipalities: region.municipalities.sort(byName),
      desks: desksOf(desks, region, today),
    }))
    const body = { items: items.sort(byName), ...besideRegions(desks, regions, today) }
    return { status: 200, body }
  })
}

/** As people look names up: 's-Hertogenbosch under the h. */
const alphabet = new Intl.Collator('nl', { ignorePunctuation: true })
const sortName = ({ name }: { name: string }) => name.replace(/^'[a-z]-|^'[a-z] /i, '')
function byName(a: { name: string }, b: { name: string }): number {
  return alphabet.compare(sortName(a), sortName(b))
}

async function ofPostcode(tx: Tx, postcode: string, asOf: string): Promise<Region | null> {
  const place = await placeOfPostcode(tx, postcode)
  if (place) return regionOfPostcode(tx, place, asOf)
  const errors = [
    { in: 'query' as const, path: 'postcode', message: 'There is no postcode with these first two digits.' },
  ]
  throw new ProblemError(400, 'The request has problems; see errors.', { errors })
}

async function ofMunicipality(tx: Tx, code: string, asOf: string): Promise<Region | null> {
  const region = await regionOfMunicipality(tx, code, asOf)
  if (region || (await isMunicipality(tx, code))) return region
  throw new ProblemError(404, 'There is no municipality with this code.')
}
