import { expect, test } from 'vitest'
import { readiness } from './readiness.ts'

const now = new Date('2026-11-24T09:00:00Z')
const well = {
  migrated: true,
  searchable: true,
  lastGoodRunAt: new Date('2026-11-20T09:00:00Z'),
  sourcesInTrouble: false,
  workers: 1,
}

test('all is well', () => {
  expect(readiness(well, now)).toEqual({
    status: 'ok',
    checks: { database: 'ok', migrations: 'ok', search: 'ok', catalogue: 'ok', sources: 'ok', worker: 'ok' },
  })
})

test('nothing to search, or a catalogue that was not read for two weeks: degraded, not down', () => {
  expect(readiness({ ...well, searchable: false }, now)).toMatchObject({
    status: 'degraded',
    checks: { search: 'degraded' },
  })
  const old = new Date('2026-11-10T08:59:59Z')
  expect(readiness({ ...well, lastGoodRunAt: old }, now)).toMatchObject({
    status: 'degraded',
    checks: { catalogue: 'degraded' },
  })
  expect(readiness({ ...well, lastGoodRunAt: null }, now)).toMatchObject({ status: 'degraded' })
})

test('case 43: another engine answers for the one that is set: degraded, not down', () => {
  expect(readiness(well, now, 'away')).toMatchObject({ status: 'degraded', checks: { search: 'degraded' } })
  expect(readiness(well, now, 'ok')).toMatchObject({ status: 'ok' })
})

test('a source in trouble: degraded, named, never down', () => {
  expect(readiness({ ...well, sourcesInTrouble: true }, now)).toEqual({
    status: 'degraded',
    checks: {
      database: 'ok',
      migrations: 'ok',
      search: 'ok',
      catalogue: 'ok',
      sources: 'degraded',
      worker: 'ok',
    },
  })
})

test('case 39: no worker at work: degraded, named, never down', () => {
  expect(readiness({ ...well, workers: 0 }, now)).toMatchObject({
    status: 'degraded',
    checks: { database: 'ok', worker: 'degraded' },
  })
})

test('without the database, or with a migration missing: down', () => {
  expect(readiness(null, now)).toMatchObject({ status: 'down', checks: { database: 'down' } })
  expect(readiness({ ...well, migrated: false }, now)).toMatchObject({
    status: 'down',
    checks: { migrations: 'down' },
  })
})
