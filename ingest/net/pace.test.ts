import { expect, test } from 'vitest'
import { paceGate } from './pace.ts'

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
