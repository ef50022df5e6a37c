/** Case 102 on real processes: a server is killed between actions and the write. */
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { expect, test } from 'vitest'
import { countTable, runCountKill } from './kills.ts'

test('case 102: kill -9 of one of two servers loses at most what it counted since its last write, and doubles nothing', async () => {
  const seed = Date.now() % 1_000_000
  const run = await runCountKill({ actions: 400, writeSeconds: 1, random: randomOf(seed) })
  expect(run.wrong, `seed ${seed}\n${countTable(run)}`).toEqual([])
  expect(run.rows.find(({ measure }) => measure === 'automated-request')!.counted).toBeGreaterThan(10)
  expect(run.rows.reduce((sum, { counted }) => sum + counted, 0)).toBeGreaterThan(150)
}, 120_000)
