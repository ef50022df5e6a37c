import type { DeskAccessLogEntry } from '@stapwijzer/shared/api/access-log.ts'
import { expect, test } from 'vitest'
import { foldedLog, whoIn } from './access-log.ts'

const entry = (more: Partial<DeskAccessLogEntry>): DeskAccessLogEntry => ({
  at: '2026-12-01T10:00:00Z',
  ...{ action: 'read', by: 'desk', desk: 'Loket', worker: 1, allowed: true, name: 'Anna' },
  ...more,
})

test('the same act in a row on one day is one line, with the last time; anything else is a line of its own', () => {
  const lines = foldedLog([
    entry({ at: '2026-12-01T10:02:00Z' }),
    entry({ at: '2026-12-01T10:00:00Z' }),
    entry({ action: 'noted' }),
    entry({}),
    entry({ worker: 2, name: 'Chris' }),
    entry({ worker: 2, name: 'Chris', allowed: false }),
    entry({ worker: 2, name: 'Chris', at: '2026-11-30T10:00:00Z', allowed: false }),
  ])
  expect(lines.map(({ count }) => count)).toEqual([2, 1, 1, 1, 1, 1])
  expect(lines[0]!.at).toBe('2026-12-01T10:02:00Z')
})

test('everybody has a name in words', () => {
  expect(whoIn(entry({}))).toBe('Anna')
  expect(whoIn(entry({ name: null }))).toBe('Medewerker 1 van Loket')
  expect(whoIn(entry({ worker: null, desk: null, name: null }))).toBe('Iemand van een ander loket')
  expect(whoIn(entry({ by: 'person' }))).toBe('De persoon')
  expect(whoIn(entry({ by: 'system' }))).toBe('Het systeem')
})
