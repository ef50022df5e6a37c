/** The bare engines: the very questions that the product puts to them, with nothing of ours between. */
import { Agent, request as send } from 'node:http'
import { connectCatalogue, type CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import { findRequest } from '@stapwijzer/shared/search/meili/request.ts'
import { liveIndex } from '@stapwijzer/shared/search/meili/settings.ts'
import { meiliSearch, type Answer } from '@stapwijzer/shared/search/meili/client.ts'
import { placeList } from '@stapwijzer/shared/search/meili/place-list.ts'
import { countsKey, keepsCounts } from '@stapwijzer/shared/search/postgres/kept-counts.ts'
import { pageStatement, searchStatement } from '@stapwijzer/shared/search/postgres/statement.ts'
import { postgresEngine } from '@stapwijzer/shared/search/postgres/engine.ts'
import { postgresStock } from '@stapwijzer/shared/search/postgres/words.ts'
import type { FindQuery, SearchQuery } from '@stapwijzer/shared/search/query.ts'
import { searchCourses } from '@stapwijzer/shared/search/search.ts'
import type { Vocabulary } from '@stapwijzer/shared/search/question/vocabulary.ts'

export type RawAnswer = { total: number; ids: string[] }
export type RawEngine = { ask(index: number): Promise<RawAnswer>; close(): Promise<void> }

/** What each question asks of an engine in the end, when its words are read and repaired. */
export async function findsOf(
  db: CatalogueReader,
  queries: readonly SearchQuery[],
  vocabulary: Vocabulary,
): Promise<FindQuery[]> {
  const engine = postgresEngine(db)
  const stock = postgresStock(db)
  const finds: FindQuery[] = []
  for (const query of queries) {
    let last: FindQuery | null = null
    const watched: typeof engine = {
      ...engine,
      find(asked) {
        last = asked
        return engine.find(asked)
      },
    }
    await searchCourses({ engine: watched, stock, vocabulary }, query)
    finds.push(last!)
  }
  return finds
}

type Page = { total?: number; items: [{ id: string }][] | null }

/**
 * The same SQL straight to the database, over as many connections as the product has. Where the product keeps counts it sends
 * less the second time, and so does this.
 */
export function rawPostgres(url: string, finds: readonly FindQuery[], connections: number): RawEngine {
  const direct = connectCatalogue(url, { max: connections })
  const whole = finds.map((find) => searchStatement(find))
  const keys = finds.map((find) => countsKey(find))
  const totals = new Map<string, number>()
  return {
    async ask(index) {
      const key = keys[index] ?? null
      const known = key === null ? undefined : totals.get(key)
      const { text, values } = known === undefined ? whole[index]! : pageStatement(finds[index]!, known)
      const [row] = await direct.pool.unsafe<Page[]>(text, values as never[], { prepare: true })
      const total = known ?? row!.total!
      if (key !== null && keepsCounts(finds[index]!, total)) totals.set(key, total)
      return { total, ids: (row!.items ?? []).map(([card]) => card.id) }
    },
    close: () => direct.close(),
  }
}

/**
 * The same multi-search straight to Meilisearch. A distance is a list of places there: which ones is looked up beforehand,
 * as the product keeps that in memory.
 */
export async function rawMeili(
  url: string,
  apiKey: string | undefined,
  finds: readonly FindQuery[],
): Promise<RawEngine> {
  const agent = new Agent({ keepAlive: true })
  const search = meiliSearch({ url, ...(apiKey ? { apiKey } : {}) })
  const places = placeList((queries) => search(queries, AbortSignal.timeout(60_000)))
  const requests: { body: string; read: (answer: Answer) => RawAnswer }[] = []
  for (const find of finds) {
    const { distanceKm } = find.filters
    const near = distanceKm === undefined ? undefined : await places.near(find.origin!, distanceKm)
    const { queries, read } = findRequest({ ...find, ...(near ? { near } : {}) })
    const body = JSON.stringify({ queries: queries.map((query) => ({ ...query, indexUid: liveIndex })) })
    requests.push({ body, read })
  }
  return {
    async ask(index) {
      const { body, read } = requests[index]!
      const { ids, total } = read(
        JSON.parse(await post(agent, `${url}/multi-search`, apiKey, body)) as Answer,
      )
      return { ids, total }
    },
    close() {
      agent.destroy()
      return Promise.resolve()
    },
  }
}

function post(agent: Agent, url: string, apiKey: string | undefined, body: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
  }
  return new Promise((resolve, reject) => {
    const asked = send(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(text)
          : reject(new Error(`Meilisearch answered ${response.statusCode}: ${text}`)),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
