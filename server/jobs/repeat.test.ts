import { expect, test } from 'vitest'
import { repeat } from './repeat.ts'

test('goes on after a turn that failed, one turn at a time, until it is told to stop', async () => {
  const stop = new AbortController()
  const failures: unknown[] = []
  let turns = 0
  let running = 0
  const work = async () => {
    expect((running += 1)).toBe(1)
    await Promise.resolve()
    running -= 1
    turns += 1
    if (turns === 1) throw new Error('no database')
    if (turns === 3) stop.abort()
  }
  const failed = (error: unknown) => failures.push((error as Error).message)
  await repeat(work, { pauseMs: 1, signal: stop.signal, failed })
  expect([turns, failures]).toEqual([3, ['no database']])
})

test('does not sit out its pause when it is told to stop', async () => {
  const stop = new AbortController()
  const turns = repeat(() => Promise.resolve(stop.abort()), {
    pauseMs: 2 ** 30,
    signal: stop.signal,
    failed: () => {},
  })
  await expect(turns).resolves.toBeUndefined()
})

test('waits longer after each turn that failed, and as long as before after one that did not', async () => {
  const stop = new AbortController()
  const begun: number[] = []
  const work = () => {
    begun.push(performance.now())
    if (begun.length === 6) stop.abort()
    return begun.length < 5 ? Promise.reject(new Error('no database')) : Promise.resolve()
  }
  await repeat(work, { pauseMs: 20, longestPauseMs: 80, signal: stop.signal, failed: () => {} })
  const pauses = begun.slice(1).map((at, index) => at - begun[index]!)
  for (const [index, least] of [40, 80, 80, 80, 20].entries())
    expect(pauses[index]).toBeGreaterThan(least - 5)
})
