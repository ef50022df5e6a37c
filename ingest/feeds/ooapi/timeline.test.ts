import { describe, expect, test } from 'vitest'
import { today } from '../testing.ts'
import { nl, readOne, rootOf, versions, type Side } from './testing.ts'

const title = async (side: Side, overrides: unknown, own: object = {}) => {
  const { course, rejects } = await readOne(side, { timelineOverrides: overrides, ...own })
  return course?.title ?? rejects[0]
}

describe.each(versions)('timelineOverrides, $name', (side) => {
  const { item, id } = side.version.kinds.program
  const override = (validFrom: unknown, name: string, more: object = {}) => ({
    validFrom,
    [item]: { name: nl(name) },
    ...more,
  })

  test.each([
    ['in the future: ignored', [override('2026-11-25', 'Later')], 'Titel'],
    ['from today on: it counts', [override(today, 'Nu')], 'Nu'],
    ['a date-time', [override(`${today}T00:00:00+01:00`, 'Nu')], 'Nu'],
    ['ended today: ignored', [override('2026-09-01', 'Toen', { validTo: today })], 'Titel'],
    ['the newest counts', [override('2026-10-01', 'B'), override('2026-09-01', 'A')], 'B'],
    ['no date, no facts, no object', [override(null, 'X'), { validFrom: today }, 'x', null], 'Titel'],
    ['no list', { validFrom: today }, 'Titel'],
  ])('%s', async (_name, overrides, expected) => {
    expect(await title(side, overrides)).toBe(expected)
  })

  test('one that is older than the entry itself is history', async () => {
    const own = { validFrom: '2026-09-01' }
    expect(await title(side, [override('2024-09-01', 'Toen')], own)).toBe('Titel')
    expect(await title(side, [override('2026-10-01', 'Nu')], own)).toBe('Nu')
  })

  test('an entry that has ended goes on in the version after it, with its own end', async () => {
    const own = { validFrom: '2025-01-01', validTo: '2026-09-01' }
    expect(await title(side, [override('2026-09-01', 'Nu')], own)).toBe('Nu')
    expect(await title(side, [override('2027-09-01', 'Later')], own)).toBe('expired program:i1')
  })

  test('the id stays; another organisation is looked up', async () => {
    const { organizations } = side.version
    const member = organizations.ofItem({}).at(-1)?.path ?? ''
    const facts = {
      [id]: 'ander',
      name: nl('Nu'),
      [member]: 'o7',
      ...(member === 'organisationId' ? { organisation: null } : {}),
    }
    const other = rootOf(side, { [organizations.id]: 'o7', name: nl('Fusieschool') })
    const collections = { [organizations.collection]: [other] }
    const own = { timelineOverrides: [{ validFrom: today, [item]: facts }] }
    const { course } = await readOne(side, own, { collections })
    expect([course?.sourceId, course?.provider.name]).toEqual(['program:i1', 'Fusieschool'])
  })
})
