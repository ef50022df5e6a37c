/** The connection to Meilisearch: what it may answer, and how its failures are told. */
import { Meilisearch, MeilisearchApiError, MeilisearchRequestError, type SearchParams } from 'meilisearch'
import { z } from 'zod'
import { send } from './send.ts'
import { liveIndex } from './settings.ts'

export type MeiliOptions = {
  url: string
  apiKey?: string | undefined
  /** Name of the index; another one than the product's for tests. */
  index?: string
}

/** Patience with one request that changes the index; tasks are waited for separately. */
const indexingMs = 60_000

/** A client for what changes the index. Searches have a budget of their own. */
export function meiliClient({ url, apiKey }: MeiliOptions): Meilisearch {
  return new Meilisearch({ host: url, ...(apiKey ? { apiKey } : {}), timeout: indexingMs })
}

/** The part of an answer that is read; anything else is no answer. */
const Answer = z.object({
  results: z.array(
    z.object({
      hits: z.array(z.object({ id: z.string(), gen: z.string() })),
      totalHits: z.number().int().nonnegative().optional(),
      facetDistribution: z
        .record(z.string(), z.record(z.string(), z.number().int().nonnegative()))
        .optional(),
    }),
  ),
})
export type Answer = z.infer<typeof Answer>

export type Search = (queries: SearchParams[], signal: AbortSignal) => Promise<Answer>

/** Sends one multi-search over the live index. Throws when the answer is late, is none, or is not what was asked. */
export function meiliSearch({ url, apiKey, index = liveIndex }: MeiliOptions): Search {
  const client = new Meilisearch({ host: url, ...(apiKey ? { apiKey } : {}), httpClient: send })
  return async (queries, signal) => {
    const asked = queries.map((query) => ({ ...query, indexUid: index }))
    const answer = Answer.parse(await client.multiSearch({ queries: asked }, { signal }))
    const whole =
      answer.results.length === queries.length &&
      answer.results.every(
        ({ totalHits }, at) => queries[at]!.hitsPerPage === undefined || totalHits !== undefined,
      )
    if (!whole) throw new Error('an answer that is not whole')
    return answer
  }
}

/** Why Meilisearch could not do it, in one sentence without an address or a key; null when it is another's failure. */
export function meiliProblem(error: unknown): string | null {
  if (error instanceof MeilisearchApiError) {
    const code = error.cause?.code ?? `status ${error.response.status}`
    if (code === 'invalid_api_key' || code === 'missing_authorization_header') {
      return 'Meilisearch does not take the key in MEILI_API_KEY for this (see docs/runbook.md).'
    }
    return `Meilisearch refused: ${code}.`
  }
  if (error instanceof MeilisearchRequestError && error.cause instanceof MeilisearchApiError) {
    return meiliProblem(error.cause)
  }
  if (error instanceof MeilisearchRequestError) return 'Meilisearch cannot be reached at MEILI_URL.'
  return error instanceof MeiliTaskError ? error.message : null
}

/** A task that was accepted and then failed, or did not end. */
export class MeiliTaskError extends Error {}
