/** For tests: a small OOAPI v5 server in memory, with paging as the specification has it. */
import { memoryFetcher, type Answer } from '../testing.ts'

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
