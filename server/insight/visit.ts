/** Counts a page that was answered, with what was done for it. */
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import type { FastifyRequest } from 'fastify'
import type { Action } from './action.ts'
import type { Insight } from './insight.ts'
import { pageKindOf } from './pages.ts'

type Answered = {
  status: number
  headers: readonly (readonly [string, string])[]
  actions: readonly Action[]
}

/** `path` has no language in front. */
export function countVisit(
  insight: Insight,
  request: FastifyRequest,
  path: string,
  { status, headers, actions }: Answered,
): void {
  insight.countPage(request, actions)
  const page = pageKindOf(path)
  if (page === null || status !== 200 || request.method !== 'GET' || !isPage(path, headers)) return
  insight.count(request, 'page-view', { page, language: currentLocale() })
}

/** A page, or its data for a page that is open already; other answers of the site are files and parts of pages. */
function isPage(path: string, headers: Answered['headers']): boolean {
  if (path.endsWith('/__data.json')) return true
  return headers.find(([name]) => name === 'content-type')?.[1].startsWith('text/html') ?? false
}
