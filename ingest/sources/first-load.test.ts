import { describe, expect, test } from 'vitest'
import type { SourceConfig } from './source.ts'
import { loadFirst } from './first-load.ts'
import type { SourceResult } from './run-source.ts'

const source = { id: 'a', name: 'School A' } as SourceConfig
const none = { read: 0, created: 0, updated: 0, unchanged: 0, withdrawn: 0, rejected: 0 }
const locked: SourceResult = { source: 'a', status: 'failed', reason: 'locked', counts: none }
const done: SourceResult = {
  source: 'a',
  status: 'done',
  reason: null,
  counts: { ...none, read: 3, created: 3 },
}

function load(answers: SourceResult[], signal = new AbortController().signal) {
  const said: string[] = []
  const run = async () => answers.shift() ?? done
  return loadFirst([source], { run, say: (text) => said.push(text), signal }).then(() => said)
}

describe('case 40: the first load', () => {
  test('waits for a source that another process reads', async () => {
    expect(await load([locked, locked, done])).toEqual([
      'Loading the demonstration catalogues (1 of 1, School A): 3 courses',
    ])
  })
  test('case 50: waits for a database that is away', async () => {
    const away = { ...locked, reason: 'storage-unavailable' }
    expect(await load([away, away, done])).toEqual([
      'Loading the demonstration catalogues (1 of 1, School A): 3 courses',
    ])
  })
  test('says how a source ended that cannot be read, and does not wait for it', async () => {
    const answers = [{ ...locked, reason: 'feed-unreachable' }, done]
    expect(await load(answers)).toEqual([
      'Loading the demonstration catalogues (1 of 1, School A): failed: feed-unreachable',
    ])
    // It was asked once.
    expect(answers).toEqual([done])
  })
  test('stops waiting when it is told to stop', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    const said = await load(Array<SourceResult>(200).fill(locked), stop.signal)
    expect(said.at(-1)).toContain('failed: locked')
  })
})
