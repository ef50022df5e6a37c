import { describe, expect, test } from 'vitest'
import { loadCrebo } from '../../reference/crebo.ts'
import { runRows, runText } from './testing.ts'

describe('levels, codes, provider', () => {
  test('market rule: NLQF only from a registration', async () => {
    const rows = [
      ['code', 'titel', 'niveau', 'crebo', 'nlqf'],
      ['A', 'a', 'mbo-4', '', ''],
      ['B', 'b', 'mbo-4', '25078', ''],
      ['C', 'c', 'bachelor', '', '5'],
      ['D', 'd', 'mbo-2', '99999', ''],
    ]
    const fields = { level: { column: 'niveau' }, crebo: { column: 'crebo' }, nlqf: { column: 'nlqf' } }
    const { courses, warnings } = await runRows(rows, { fields }, { crebo: loadCrebo() })
    expect(courses.map(({ level, nlqf }) => [level, nlqf])).toEqual([
      ['mbo-4', null],
      ['mbo-3', '3'],
      ['bachelor', '5'],
      ['mbo-2', null],
    ])
    expect(warnings.filter((one) => !one.startsWith('missing'))).toEqual([
      'level-conflict B level',
      'level-conflict C nlqf',
      'unknown-crebo D ids.crebo',
    ])
  })

  test("a row may name its own provider; nothing of the mapping's provider is put on it", async () => {
    const own = {
      provider: { name: 'Standaard', type: 'private', kvk: '12345678' },
      fields: { 'provider.name': { column: 'school' } },
    }
    const { courses } = await runRows(
      [
        ['code', 'titel', 'school'],
        ['A', 'a', 'Eigen School'],
        ['B', 'b', ''],
      ],
      own,
    )
    expect(courses.map(({ provider }) => [provider.name, provider.kvk])).toEqual([
      ['Eigen School', null],
      ['Standaard', '12345678'],
    ])
    const none = await runRows(
      [
        ['code', 'titel', 'school'],
        ['A', 'a', ''],
      ],
      { ...own, provider: undefined },
    )
    expect(none.rejects).toEqual(['missing-provider A'])
  })

  test('an empty title is a reject that keeps its id', async () => {
    const { rejects, results } = await runText('code;titel\nA;"<b> </b>"')
    expect(rejects).toEqual(['missing-title A'])
    expect(results[0]).toMatchObject({ itemId: 'A' })
  })

  test('what is missing is null, and recommended facts are asked for', async () => {
    const { courses, warnings } = await runText('code;titel\nA;a')
    expect(courses[0]).toMatchObject({
      level: null,
      languages: [],
      price: { status: 'unknown' },
      evening: null,
      offerings: [],
    })
    expect(warnings).toEqual(
      ['description', 'price', 'offerings'].map((path) => `missing-recommended A ${path}`),
    )
  })
})
