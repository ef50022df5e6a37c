import { expect, test } from 'vitest'
import { again } from './again.ts'

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
  await again(work, { pauseMs: 1, signal: stop.signal, failed })
  expect([turns, failures]).toEqual([3, ['no database']])
})

test('does not sit out its pause when it is told to stop', async () => {
  const stop = new AbortController()
  const turns = again(() => Promise.resolve(stop.abort()), {
    pauseMs: 2 ** 30,
    signal: stop.signal,
    failed: () => {},
  })
  await expect(turns).resolves.toBeUndefined()
})
