import { afterEach, expect, it, vi } from 'vitest'
import { AwayError, guard, type Guard } from './guard.ts'

const well = () => Promise.resolve('well')
const ill = () => Promise.reject(new Error('ill'))
const never = () => new Promise<never>(() => {})

let watched: Guard | undefined
afterEach(() => watched?.close())

it('hands on what the call gives', async () => {
  watched = guard({ probe: well })
  expect(await watched.run(() => Promise.resolve(7))).toBe(7)
  expect(watched.state()).toBe('ok')
})

it('leaves a call that takes longer than its budget, and tells it to stop', async () => {
  watched = guard({ budgetMs: 20, probe: well })
  let stopped = false
  const late = watched.run((signal) => {
    signal.addEventListener('abort', () => (stopped = true))
    return never()
  })
  await expect(late).rejects.toThrow(AwayError)
  expect(stopped).toBe(true)
})

it('asks nobody after some failures in a row; a success in between starts the count anew', async () => {
  watched = guard({ failures: 3, probeMs: 60_000, probe: ill })
  for (const work of [ill, ill, well, ill, ill]) await watched.run(work).catch(() => {})
  expect(watched.state()).toBe('ok')
  await expect(watched.run(ill)).rejects.toThrow(AwayError)
  expect(watched.state()).toBe('away')
  const call = vi.fn(well)
  await expect(watched.run(call)).rejects.toThrow(AwayError)
  expect(call).not.toHaveBeenCalled()
})

it('is back when a probe says so, and not before', async () => {
  const changes: string[] = []
  let healthy = false
  const probe = vi.fn(() => (healthy ? well() : ill()))
  watched = guard({ failures: 1, probeMs: 60, probe, onChange: (state) => changes.push(state) })
  await watched.run(ill).catch(() => {})
  await expect.poll(() => probe.mock.calls.length).toBeGreaterThan(2)
  expect(watched.state()).toBe('away')
  healthy = true
  await expect.poll(() => watched!.state()).toBe('ok')
  expect(await watched.run(well)).toBe('well')
  expect(changes.at(-1)).toBe('ok')
})

it('lets no visitor wait for the probe', async () => {
  const probe = vi.fn(never)
  watched = guard({ failures: 1, budgetMs: 60_000, probeMs: 60, probe })
  await watched.run(ill).catch(() => {})
  await expect.poll(() => probe.mock.calls.length).toBeGreaterThan(0)
  const call = vi.fn(well)
  await expect(watched.run(call)).rejects.toThrow(AwayError)
  expect(call).not.toHaveBeenCalled()
})

it('a check finds out that nobody is there before the first visitor comes', async () => {
  watched = guard({ failures: 3, probeMs: 60_000, probe: ill })
  watched.check()
  await expect.poll(() => watched!.state()).toBe('away')
})
