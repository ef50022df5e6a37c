import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { itemEvent, items, runItems } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

async function* slowly(count: number) {
  for (const item of items(count)) {
    await setTimeout(30)
    yield itemEvent(item)
  }
}

test('a long run says what it does, how far it is, and how much there was the last time', async () => {
  const told: string[] = []
  const deps = {
    say: (text: string) => told.push(text),
    progressMs: 20,
    project: () => setTimeout(100),
  }
  await runItems(db, () => slowly(20), { deps })
  expect(told.join('\n')).toMatch(/^bron: reading, \d+ items \(after \d+ s\)$/m)
  expect(told.join('\n')).toMatch(/^bron: writing search rows, 0 of 20 courses \(after \d+ s\)$/m)
  told.length = 0
  await runItems(db, () => slowly(20), { deps })
  expect(told.join('\n')).toMatch(/^bron: reading, \d+ items, 20 the last time \(after \d+ s\)$/m)
  const ended = told.length
  await setTimeout(100)
  expect(told).toHaveLength(ended)
})

test('a run that is over soon says no more than that it reads and writes', async () => {
  const told: string[] = []
  await runItems(db, items(20), { source: 'kort', deps: { say: (text) => told.push(text) } })
  expect(told).toEqual(['kort: reading /dev/null', 'kort: 20 items read, writing 20 courses'])
})
