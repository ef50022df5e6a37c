/** Cases 39, 50 and 57 on the whole product: whatever is killed, everything comes back by itself and nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomOf } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { surfaces } from './back.ts'
import { runKills, type Killed } from './kills.ts'
import { victims } from './product.ts'

/** Seconds: the ten of a killed PostgreSQL, twice. */
const twice = 20

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-kills-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// It reads /proc to find what to kill.
const linux = process.platform === 'linux'
if (!linux) console.warn('SKIPPED: the tests that kill parts of the product run on Linux only')

// First loads are killed by the command alone (npm run bench -- kills): each takes a product of its own.
describe.skipIf(!linux)('cases 39 and 50: kill -9 under writers, readers and an ingest', () => {
  const said: string[] = []
  const seed = Date.now() % 1_000_000
  let killed: Killed
  beforeAll(async () => {
    const options = { work: 1, firstLoad: 0, today: '2026-11-24', folder, random: randomOf(seed) }
    killed = await runKills(options, (text) => said.push(text))
  })

  test.each(victims)('after a killed %s all surfaces are back by themselves', (victim) => {
    const own = killed.kills.filter((kill) => kill.victim === victim)
    expect(own).toHaveLength(1)
    for (const { back } of own) {
      for (const surface of surfaces) {
        expect(back[surface], `seed ${seed}: ${said.join('\n')}`).not.toBeNull()
        expect(back[surface], `seed ${seed}: ${said.join('\n')}`).toBeLessThan(twice)
      }
    }
  })

  test('nothing that was acknowledged is lost or doubled, and the audit log is whole', () => {
    expect(killed.acknowledged).toBeGreaterThan(20)
    expect(killed.found).toEqual({ lost: 0, doubled: 0, auditWhole: true })
  })

  test('case 57: everybody got a good answer, a 503, or none', () => {
    expect(killed.ledger.read).toBeGreaterThan(20)
    expect(killed.ledger.wrong).toEqual([])
  })

  test('a feed is wholly old or wholly new', () => {
    expect(killed.mixed).toEqual([])
  })
})
