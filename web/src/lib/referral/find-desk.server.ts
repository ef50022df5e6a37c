/** Which desks there are for a place, and which of them a question goes to. */
import { type DeskItem, findDesks, listRegions, type RegionItem } from '@stapwijzer/shared/api/desks.ts'
import { call } from '#lib/api.ts'
import { placeKey, type Place } from './referral-form.ts'
import type { KnownDesks } from './desk-reach.ts'

type Fetch = typeof globalThis.fetch

export type Regions = {
  /** For a list to choose from. */
  municipalities: { code: string; name: string }[]
  /** Every desk that takes questions from this site. */
  accepting: DeskItem[]
}
/** The desks of one labour market region. */
export type RegionDesks = { region: string | null; desks: DeskItem[] }
export type Found = RegionDesks & {
  /** What the desks were looked up for. */
  for: string
  /** No desk of the region is known: `desks` holds the national page. */
  fallback: boolean
  /** Help for people under 27 without a basic qualification. */
  youth: DeskItem[]
  /** Of where somebody works; null when that was not asked. */
  work: RegionDesks | null
  textVersion: string
}
export type Lookup<T> = { state: 'found'; found: T } | { state: 'unknown-place' } | { state: 'failed' }

/** Empty when it cannot be asked now: the page then does without the lists. */
export async function readRegions(fetch: Fetch): Promise<Regions> {
  const items = await regionItems(fetch)
  return {
    municipalities: items
      .flatMap((region) => region.municipalities)
      .sort((a, b) => names.compare(a.name, b.name)),
    accepting: items.flatMap(({ desks }) => desks.filter(takesQuestions)),
  }
}
const names = new Intl.Collator('nl')

/** Whom somebody can turn to about a question: the desks of today, those that ended, and the page for everybody. */
export async function readDesks(fetch: Fetch): Promise<KnownDesks> {
  const answer = await askRegions(fetch)
  if (!answer.ok) return { today: [], ended: [], national: null }
  const { items, ended, national } = answer.body
  return { today: items.flatMap(({ desks }) => desks), ended, national }
}

async function regionItems(fetch: Fetch): Promise<RegionItem[]> {
  const answer = await askRegions(fetch)
  return answer.ok ? answer.body.items : []
}

function askRegions(fetch: Fetch) {
  return call(fetch, listRegions)
}

export async function findDesk(fetch: Fetch, place: Place): Promise<Lookup<Found>> {
  const query = 'postcode4' in place ? { postcode: place.postcode4 } : { municipality: place.municipality }
  const answer = await call(fetch, findDesks, { query })
  if (!answer.ok) {
    return [400, 404].includes(answer.status) ? { state: 'unknown-place' } : { state: 'failed' }
  }
  const { region, fallback, items, consentTextVersion } = answer.body
  const youth = items.filter(isForYouth)
  return {
    state: 'found',
    found: {
      for: placeKey(place),
      region: region?.name ?? null,
      fallback,
      desks: items.filter((desk) => !isForYouth(desk)),
      youth,
      work: null,
      textVersion: consentTextVersion,
    },
  }
}

function takesQuestions(desk: DeskItem): boolean {
  return desk.acceptsDigitalReferral
}
function isForYouth({ type }: DeskItem): boolean {
  return type === 'doorstroompunt'
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
  const local = found.desks.filter(takesQuestions)
  const all = [...local, ...(found.work?.desks ?? []).filter(takesQuestions), ...accepting]
  const chosen = choice.deskFor === found.for ? all.find(({ id }) => id === choice.deskId) : undefined
  return chosen ?? local[0] ?? null
}
