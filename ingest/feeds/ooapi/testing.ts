/** For tests: a small OOAPI server of either version in memory, with paging as the specification has it. */
import { loadCrebo } from '../../reference/crebo.ts'
import type { Format, Limits, NormaliseContext } from '../format.ts'
import { ooapi5 } from '../ooapi5/format.ts'
import { version5 } from '../ooapi5/version.ts'
import { ooapi6 } from '../ooapi6/format.ts'
import { version6 } from '../ooapi6/version.ts'
import { memoryFetcher, runFormat, type Answer } from '../testing.ts'
import { isObject, memberOf, type Kind, type Version } from './version.ts'

export const versions: readonly { name: string; version: Version; format: Format }[] = [
  { name: 'version 5', version: version5, format: ooapi5 },
  { name: 'version 6', version: version6, format: ooapi6 },
]

export const base = 'https://school.example/ooapi'

/** Collections by path below the base, e.g. `/courses` and `/courses/<id>/offerings`. */
export type Collections = Record<string, readonly unknown[]>

/** Serves the collections; a missing one is 404, but offerings are empty when not given. */
export function schoolFetcher(version: Version, collections: Collections, log: string[] = []) {
  return memoryFetcher((address) => pageOf(version, collections, address), { log })
}

function pageOf(version: Version, collections: Collections, address: URL): Answer {
  const path = decodeURIComponent(address.pathname.slice(new URL(base).pathname.length))
  const { organizations } = version
  if (path.startsWith(`${organizations.collection}/`)) return single(version, collections, path)
  const items = collections[path] ?? (path.endsWith('offerings') ? [] : null)
  if (!items) return null
  const size = Number(address.searchParams.get('pageSize'))
  const number = Number(address.searchParams.get('pageNumber'))
  if (![10, 20, 50, 100, 250].includes(size)) return 400
  const last = Math.max(1, Math.ceil(items.length / size))
  return JSON.stringify({
    pageSize: size,
    pageNumber: number,
    hasPreviousPage: number > 1,
    hasNextPage: number < last,
    totalPages: last,
    items: items.slice((number - 1) * size, number * size),
  })
}

/** One organisation, from the collection or as the one element of its own path. */
function single({ organizations }: Version, collections: Collections, path: string): Answer {
  const id = path.slice(organizations.collection.length + 1)
  const known = [...(collections[path] ?? []), ...(collections[organizations.collection] ?? [])]
  const found = known.find((one) => isObject(one) && memberOf(one, organizations.id) === id)
  return found ? JSON.stringify(found) : null
}

/** A plain Dutch text as OOAPI writes it. */
export const nl = (value: string) => [{ language: 'nl-NL', value }]

export type Side = (typeof versions)[number]
export const [side5, side6] = versions as [Side, Side]

/** A root organisation with a name and `own`, in the version's names. */
export function rootOf({ version }: Side, own: object = {}) {
  const { id, type } = version.organizations
  return { [id]: 'o1', [type]: 'root', name: nl('School'), ...own }
}

/** A raw item of a school that is a root, in the version's names. */
export function rawItem(side: Side, kind: Kind, id: string, own: object = {}) {
  const member = side.version.organizations.ofItem({})[0]?.path ?? ''
  const title = nl(`Cursus ${id}`)
  return { [side.version.kinds[kind].id]: id, name: title, [member]: rootOf(side), ...own }
}

export type OneOptions = {
  kind?: Kind
  offerings?: readonly unknown[]
  collections?: Collections
  mapping?: unknown
  limits?: Partial<Limits>
  places?: NormaliseContext['places']
}

/** One item `i1` with `own` on top and its offerings, read and mapped; codes are those of warnings, with their path. */
export async function readOne(side: Side, own: object, options: OneOptions = {}) {
  const { kind = 'program', offerings = [], collections = {}, mapping = null, limits, places } = options
  const { course, program } = side.version.kinds
  const names = side.version.kinds[kind]
  const fetcher = schoolFetcher(side.version, {
    [course.collection]: [],
    [program.collection]: [],
    [names.collection]: [rawItem(side, kind, 'i1', { name: nl('Titel'), ...own })],
    [`${names.collection}/i1/${names.offerings}`]: offerings,
    ...collections,
  })
  const around = { mapping, crebo: loadCrebo(), ...(limits ? { limits } : {}), places }
  const outcome = await runFormat(side.format, { from: base, fetcher, ...around })
  const codes = outcome.warnings
    .filter((code) => !code.startsWith('missing-rec'))
    .map((code) => code.replace(` ${kind}:i1`, ''))
  const found = outcome.courses[0]
  return { course: found, offerings: found?.offerings ?? [], codes, rejects: outcome.rejects, outcome }
}

/** Courses `c<from>` … of one school. */
export const someCourses = (side: Side, from: number, count: number) =>
  Array.from({ length: count }, (_, index) => rawItem(side, 'course', `c${from + index}`))

/** Serves `pages` of `/courses` whatever the page size; other collections are missing. */
export async function runPages(
  { format }: Side,
  pages: (number: number) => Answer | object,
  limits: Partial<Limits> = {},
) {
  const log: string[] = []
  const answer = (address: URL) => {
    if (!address.pathname.endsWith('/courses')) return null
    const page = pages(Number(address.searchParams.get('pageNumber')))
    return typeof page === 'object' && page !== null && !(page instanceof Uint8Array)
      ? JSON.stringify(page)
      : page
  }
  const outcome = await runFormat(format, {
    from: `${base}/`,
    fetcher: memoryFetcher(answer, { log }),
    limits,
  })
  return { ...outcome, log }
}
