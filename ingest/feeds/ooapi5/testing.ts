/** For tests: a small OOAPI v5 server in memory, with paging as the specification has it. */
import { loadCrebo } from '../../reference/crebo.ts'
import type { Limits } from '../format.ts'
import { memoryFetcher, runFormat, type Answer } from '../testing.ts'
import { ooapi5 } from './format.ts'

export const base = 'https://school.example/ooapi/v5'

/** Collections by path below the base, e.g. `/courses` and `/courses/<id>/offerings`. */
export type Collections = Record<string, readonly unknown[]>

/** Serves the collections; a missing one is 404, but offerings and organisations are empty when not given. */
export function schoolFetcher(collections: Collections, log: string[] = []) {
  return memoryFetcher((address) => pageOf(collections, address), { log })
}

export function pageOf(collections: Collections, address: URL): Answer {
  const path = decodeURIComponent(address.pathname.slice(new URL(base).pathname.length))
  const items = collections[path] ?? (path.endsWith('/offerings') ? [] : null)
  if (!items) return single(collections, path)
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

function single(collections: Collections, path: string): Answer {
  const [, collection, id] = path.split('/')
  const found = (collections[`/${collection}`] ?? []).find(
    (one) => (one as Record<string, unknown>)['organizationId'] === id,
  )
  return found ? JSON.stringify(found) : null
}

const organization = {
  organizationId: 'o1',
  organizationType: 'root',
  name: [{ language: 'nl-NL', value: 'School' }],
}

/** A course `c1` with these offerings, mapped: the course, its offerings, and the codes with their path. */
export async function offered(offerings: readonly unknown[], own: object = {}, limits: Partial<Limits> = {}) {
  const item = { courseId: 'c1', name: [{ language: 'nl-NL', value: 'Titel' }], organization, ...own }
  const collections = { '/courses': [item], '/programs': [], '/courses/c1/offerings': offerings }
  const outcome = await runFormat(ooapi5, { from: base, fetcher: schoolFetcher(collections), limits })
  const codes = outcome.warnings.filter((code) => !code.startsWith('missing-rec'))
  const course = outcome.courses[0]
  return {
    course,
    offerings: course?.offerings ?? [],
    codes: codes.map((code) => code.replace(' course:c1', '')),
  }
}

/** A plain Dutch text as OOAPI writes it. */
export const nl = (value: string) => [{ language: 'nl-NL', value }]

/** A root organisation with everything that is read of one. */
export const root = {
  organizationId: 'o1',
  organizationType: 'root',
  name: nl('Hogeschool Zuidrand'),
  primaryCode: { codeType: 'brin', code: '00AA' },
  otherCodes: [{ codeType: 'kvk', code: '12345678' }],
  link: 'https://zuidrand.example',
}

type OneOptions = {
  kind?: 'course' | 'program'
  offerings?: readonly object[]
  collections?: Collections
  mapping?: unknown
}

/** One item with `own` on top; `offerings` are its own. */
export async function one(
  own: object,
  { kind = 'program', offerings = [], collections = {}, mapping = null }: OneOptions = {},
) {
  const item = { [`${kind}Id`]: 'i1', name: nl('Titel'), organization: root, ...own }
  const fetcher = schoolFetcher({
    '/courses': [],
    '/programs': [],
    [`/${kind}s`]: [item],
    [`/${kind}s/i1/offerings`]: offerings,
    ...collections,
  })
  const outcome = await runFormat(ooapi5, { from: base, fetcher, mapping, crebo: loadCrebo() })
  const codes = outcome.warnings
    .filter((code) => !code.startsWith('missing-rec'))
    .map((code) => code.replace(` ${kind}:i1`, ''))
  return { course: outcome.courses[0], codes, rejects: outcome.rejects, outcome }
}

/** A raw course of one school. */
export const course = (id: string, own = {}) => ({
  courseId: id,
  name: [{ language: 'nl-NL', value: `Cursus ${id}` }],
  organization,
  ...own,
})
export const courses = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => course(`c${from + index}`))

/** Serves `pages` of `/courses` whatever the page size; other collections are empty. */
export function runPages(pages: (number: number) => Answer | object, limits: Partial<Limits> = {}) {
  const log: string[] = []
  const fetcher = memoryFetcher(
    (address) => {
      if (!address.pathname.endsWith('/courses')) return null
      const answer = pages(Number(address.searchParams.get('pageNumber')))
      return typeof answer === 'object' && answer !== null && !(answer instanceof Uint8Array)
        ? JSON.stringify(answer)
        : answer
    },
    { log },
  )
  return runFormat(ooapi5, { from: `${base}/`, fetcher, limits }).then((outcome) => ({ ...outcome, log }))
}
