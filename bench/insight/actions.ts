/** Known actions: what a generator asks of servers, and what has to be counted of it. */
import { request } from 'node:http'

export type Planned = {
  method: 'GET' | 'POST' | 'HEAD'
  path: string
  body?: object
  headers: Record<string, string>
  /** The measures that it adds one to, when it is answered. */
  counts: readonly string[]
}

const person = {
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
}
const robot = { 'user-agent': 'Mozilla/5.0 (compatible; Bingbot/2.0; +http://www.bing.com/bingbot.htm)' }

/** One in ten is a robot, one in twenty is prefetched, one in twenty is HEAD. */
export function planned(number: number, random: () => number): Planned[] {
  return Array.from({ length: number }, () => {
    const what = pick(random, kinds)
    const who = random()
    if (who < 0.1) return { ...what, headers: robot, counts: ['automated-request'] }
    if (who < 0.15) return { ...what, headers: { ...person, 'sec-purpose': 'prefetch' }, counts: [] }
    if (who < 0.2) return { method: 'HEAD', path: what.path, headers: person, counts: [] }
    return { ...what, headers: person }
  })
}

type Kind = Omit<Planned, 'headers'>
const kinds: readonly Kind[] = [
  { method: 'GET', path: '/v1/courses?q=lassen', counts: ['search', 'search-without-result'] },
  { method: 'GET', path: '/v1/courses?page=2', counts: [] },
  { method: 'GET', path: '/v1/courses?evening=true', counts: ['search', 'search-without-result'] },
  {
    method: 'POST',
    path: '/v1/funding-advice',
    body: { person: {}, course: { costInclVat: 1000 } },
    counts: ['advice-asked'],
  },
  {
    method: 'POST',
    path: '/v1/plan-checks',
    body: { plan: { title: 'Plan', items: [] } },
    counts: ['plan-check'],
  },
  {
    method: 'POST',
    path: '/v1/plan-calendars',
    body: { plan: { title: 'Plan', items: [] } },
    counts: ['plan-calendar'],
  },
  { method: 'POST', path: '/v1/plans', body: { title: 'Plan', items: [] }, counts: ['plan-saved'] },
  { method: 'GET', path: '/v1/funding-schemes', counts: [] },
]

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!
}

/** The status of the answer; 0 when there was none. */
export function ask(url: string, { method, path, body, headers }: Planned): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(
      url + path,
      { method, headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) } },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
        response.on('error', () => resolve(0))
      },
    )
    sent.on('error', () => resolve(0))
    sent.end(body && JSON.stringify(body))
  })
}
