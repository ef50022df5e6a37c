import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { items, runItems } from '../pipeline/testing.ts'
import { historyTable, pastRuns, writeFindings } from './history.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const csv = async (prefix?: string) => {
  let text = ''
  await writeFindings(db, { source: 'bron', prefix }, (part) => {
    text += part
    return Promise.resolve()
  })
  return text.split('\r\n')
}

test('the runs of a source, the last one first, and what each found', async () => {
  const wrong = items(3000, 100).map((item) => ({ ...item, warnings: ['vat-unknown'] }))
  await runItems(db, [...wrong, { id: '=1+1', reject: 'missing-title' }])
  await runItems(db, items(2), { options: { acceptShrink: false } })
  await runItems(db, [], { options: { acceptShrink: true, user: 'jan' } })
  const runs = await pastRuns(db, 'bron')
  expect(runs.map(({ status, acceptedBy }) => [status, acceptedBy])).toEqual([
    ['done', 'jan'],
    ['refused', null],
    ['done', null],
  ])
  const lines = historyTable(runs).split('\n')
  expect(lines[0]).toMatch(/^RUN +STARTED +TOOK +STATUS +READ +CREATED/)
  expect(lines[1]).toMatch(/done .*accepted by jan$/)
  expect(lines[2]).toMatch(/refused .*shrink-guard$/)
  expect(lines[3]).toContain('3001')
  expect(runs[1]?.message).toBe(
    'The run would withdraw 3000 of 3000 courses. Use --accept-shrink if that is right.',
  )

  expect(await csv()).toEqual([
    'kind,key,path,code,message',
    expect.stringMatching(/^warning,bron,,empty-feed,/) as string,
    '',
  ])
  const first = await csv(runs[2]?.id.slice(0, 8))
  // Case 34: what a spreadsheet would run is text.
  expect(first[1]).toBe("reject,'=1+1,,missing-title,missing-title")
  expect(first).toHaveLength(1 + 1 + 3000 + 1)
  await expect(csv('zzz')).rejects.toThrow('The source bron has no such run.')
  await expect(csv('')).rejects.toThrow('More than one run begins with')
  await expect(pastRuns(db, 'nergens')).rejects.toThrow('was never run')
})
