import { expect, test } from 'vitest'
import { createFetcher } from './fetcher.ts'
import { paceGate } from './pace.ts'
import { startFeedServer, testLimits } from './testing.ts'

/** A clock that only moves when somebody sleeps. */
function clock() {
  let time = 0
  const slept: number[] = []
  return {
    slept,
    now: () => time,
    pass: (ms: number) => {
      time += ms
    },
    sleep: (ms: number) => {
      slept.push(ms)
      return Promise.resolve()
    },
  }
}

test('requests that come at once are sent evenly, the first without waiting', async () => {
  const { slept, now, sleep } = clock()
  const gate = paceGate(20, sleep, now)
  await Promise.all([gate(), gate(), gate(), gate()])
  expect(slept).toEqual([50, 100, 150])
})

test('a slow client never waits, and saves nothing up', async () => {
  const { slept, now, sleep, pass } = clock()
  const gate = paceGate(10, sleep, now)
  await gate()
  pass(1000)
  await gate()
  await gate()
  expect(slept).toEqual([100])
})

test('a fetcher with a limit waits its turn, for a repeated request too', async () => {
  let times = 0
  const server = await startFeedServer({
    '/feed': (_request, response) => {
      times++
      if (times === 2) response.writeHead(503, { 'retry-after': '0' }).end()
      else response.end('a,b')
    },
  })
  const slept: number[] = []
  const fetcher = createFetcher({
    from: `${server.origin}/feed`,
    // So few that the time between two requests of a test does not matter.
    limits: { ...testLimits, requestsPerSecond: 0.001 },
    signal: new AbortController().signal,
    allowPrivate: [server.hostPort],
    sleep: (ms) => {
      slept.push(Math.round(ms / 60_000))
      return Promise.resolve()
    },
  })
  try {
    await fetcher.open(`${server.origin}/feed`)
    await fetcher.open(`${server.origin}/feed`)
  } finally {
    await fetcher.close()
    await server.close()
  }
  const turns = slept.filter((minutes) => minutes > 0)
  expect(turns).toEqual([17, 33])
})
