/** P1 and P2: what the API adds to its engine. The same questions over HTTP and straight to the engine, in turns. */
import { Agent } from 'node:http'
import { median, percentile, type Result } from '../result.ts'
import type { Question } from './questions.ts'
import type { RawEngine } from './raw.ts'
import { request } from './request.ts'
import { inTurns, perSecond } from './turns.ts'

export type BesideRaw = {
  /** Name and version of the engine. */
  engine: string
  courses: number
  rounds: number
  /** Of one side of one round at saturation. */
  seconds: number
  /** Highest ratio of the p95. */
  p1: number
}

const calm = 4
const saturated = 50
const leastThroughput = 0.65

/** Throws when the two sides do not find the same: no figure counts then. */
export async function besideRaw(
  asked: readonly Question[],
  url: string,
  raw: RawEngine,
  { engine, courses, rounds, seconds, p1 }: BesideRaw,
  say: (text: string) => void,
): Promise<Result[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: saturated })
  const throughApi = (index: number) => request(agent, url + asked[index]!.address)
  await agreement(asked, throughApi, raw)
  const times: { api: number; raw: number }[] = []
  const rates: { api: number; raw: number }[] = []
  for (let round = 1; round <= rounds; round++) {
    const time = {
      api: percentile(await inTurns(asked.length, calm, throughApi), 0.95),
      raw: percentile(await inTurns(asked.length, calm, (index) => raw.ask(index)), 0.95),
    }
    const rate = {
      api: await perSecond(asked.length, saturated, seconds, throughApi),
      raw: await perSecond(asked.length, saturated, seconds, (index) => raw.ask(index)),
    }
    times.push(time)
    rates.push(rate)
    const shown = (side: 'api' | 'raw') => `${time[side].toFixed(1)} ms and ${rate[side].toFixed(0)} a second`
    say(`${engine}, round ${round} of ${rounds}: API ${shown('api')}, engine ${shown('raw')}`)
  }
  agent.destroy()
  const of = (list: typeof times, side: 'api' | 'raw') => median(list.map((one) => one[side]))
  const ratios = (list: typeof times) => list.map((one) => one.api / one.raw)
  const what = `${engine}, ${courses} courses, ${asked.length} questions`
  return [
    {
      id: 'P1',
      name: `search API p95 / raw engine p95, ${calm} at a time`,
      value: median(ratios(times)),
      target: `<= ${p1}`,
      detail: `${of(times, 'api').toFixed(1)} ms against ${of(times, 'raw').toFixed(1)} ms; ${what}`,
      rounds: ratios(times),
    },
    {
      id: 'P2',
      name: `searches a second at saturation / of the raw engine, ${saturated} at a time`,
      value: median(ratios(rates)),
      target: `>= ${leastThroughput.toFixed(2)}`,
      detail: `${of(rates, 'api').toFixed(0)} against ${of(rates, 'raw').toFixed(0)} a second; ${what}`,
      rounds: ratios(rates),
    },
  ]
}

async function agreement(
  asked: readonly Question[],
  throughApi: (index: number) => Promise<string>,
  raw: RawEngine,
): Promise<void> {
  for (const [index, { address }] of asked.entries()) {
    const api = JSON.parse(await throughApi(index)) as { total: number; items: { id: string }[] }
    const bare = await raw.ask(index)
    if (api.total !== bare.total || api.items.map(({ id }) => id).join() !== bare.ids.join()) {
      throw new Error(`The API and the engine disagree on ${address}: ${api.total} and ${bare.total}.`)
    }
  }
}
