/** Which desks there are for a place, and which of them a question goes to. */
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { DeskItem, findDesks, listRegions, RegionItem } from '@stapwijzer/shared/api/desks.ts'
import { ask } from '#lib/api.ts'
import { placeKey, type Place } from './advice-form.ts'

type Fetch = typeof globalThis.fetch

export type Regions = {
  /** For a list to choose from. */
  municipalities: { code: string; name: string }[]
  /** Every desk that takes questions from this site. */
  accepting: DeskItem[]
}
export type Found = {
  /** What the desks were looked up for. */
  for: string
  region: string | null
  fallback: boolean
  desks: DeskItem[]
  textVersion: string
}
export type Lookup = { state: 'found'; found: Found } | { state: 'unknown-place' } | { state: 'failed' }

/** Empty when it cannot be asked now: the page then does without the lists. */
export async function readRegions(fetch: Fetch): Promise<Regions> {
  const answer = await ask<Answer<typeof listRegions, 200>>(fetch, 'GET', '/v1/regions')
  const items: RegionItem[] = answer.ok ? answer.body.items : []
  return {
    municipalities: items
      .flatMap((region) => region.municipalities)
      .sort((a, b) => names.compare(a.name, b.name)),
    accepting: items.flatMap(({ desks }) => desks.filter((desk) => desk.acceptsDigitalReferral)),
  }
}
const names = new Intl.Collator('nl')

export async function findDesk(fetch: Fetch, place: Place): Promise<Lookup> {
  const query = 'postcode4' in place ? { postcode: place.postcode4 } : { municipality: place.municipality }
  const answer = await ask<Answer<typeof findDesks, 200>>(fetch, 'GET', '/v1/desks', { query })
  if (!answer.ok) {
    return [400, 404].includes(answer.status) ? { state: 'unknown-place' } : { state: 'failed' }
  }
  const { region, fallback, items, consentTextVersion } = answer.body
  return {
    state: 'found',
    found: {
      for: placeKey(place),
      region: region?.name ?? null,
      fallback,
      desks: items,
      textVersion: consentTextVersion,
    },
  }
}

/**
 * The desk that gets the question: the one that was chosen while this place stood there, else that of the place if it
 * takes questions. Null: somebody has to choose.
 */
export function chosenDesk(
  found: Found,
  accepting: readonly DeskItem[],
  choice: { deskId?: string | undefined; deskFor?: string | undefined },
): DeskItem | null {
  const local = found.desks.filter((desk) => desk.acceptsDigitalReferral)
  const chosen =
    choice.deskFor === found.for ? [...local, ...accepting].find(({ id }) => id === choice.deskId) : undefined
  return chosen ?? local[0] ?? null
}
