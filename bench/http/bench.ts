/** P9: what the API's base costs. A cheap endpoint with all hooks and the rate limit on, against bare Node with the same bytes. */
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import autocannon from 'autocannon'
import { startProcess } from '../product.ts'
import { median, type Result } from '../result.ts'

export type HttpBench = { rounds: number; seconds: number }

/** Cheap, counted by the rate limit, and without a look into the database. */
const cheap = '/v1/funding-schemes/werkcentrum-advies'

export async function benchHttp(options: HttpBench, say: (text: string) => void): Promise<Result[]> {
  const db = await testDatabase()
  const server = await startProcess('server/main.ts', { DATABASE_URL: db.url })
  const bare = await startProcess('bench/http/bare-server.ts', {}, [`${server.url}${cheap}`])
  try {
    const ratios: number[] = []
    const rates: { api: number; bare: number }[] = []
    for (let round = 0; round <= options.rounds; round++) {
      const api = await requestsPerSecond(`${server.url}${cheap}`, options.seconds)
      const reference = await requestsPerSecond(bare.url, options.seconds)
      if (round === 0) continue // warming up
      rates.push({ api, bare: reference })
      ratios.push(api / reference)
      say(
        `http round ${round} of ${options.rounds}: ${Math.round(api)} against ${Math.round(reference)} requests a second`,
      )
    }
    const [api, reference] = [median(rates.map((r) => r.api)), median(rates.map((r) => r.bare))]
    return [
      {
        id: 'P9',
        name: 'cheap API endpoint / bare Node http, requests a second',
        value: median(ratios),
        target: '>= 0.4',
        detail: `${Math.round(api)} against ${Math.round(reference)}; ${cheap}, all hooks and the rate limit on`,
        rounds: ratios,
      },
    ]
  } finally {
    await bare.stop()
    await server.stop()
    await db.drop()
  }
}

async function requestsPerSecond(url: string, seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: 50, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0) {
    const answer = await fetch(url)
    throw new Error(
      `${url}: ${result.non2xx} refused, ${result.errors} errors; it answers ${answer.status} now`,
    )
  }
  return result.requests.total / result.duration
}
