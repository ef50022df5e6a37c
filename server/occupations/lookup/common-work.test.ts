import { expect, test } from 'vitest'
import { someTaxonomy } from '../testing.ts'
import { commonness } from './common-work.ts'
import { buildLookup } from './lookup.ts'

test('more people sell in shops than tune pianos, and an unknown group is not common', () => {
  expect(commonness('5223')).toBeGreaterThan(commonness('7312'))
  expect(commonness('9999')).toBe(0)
  expect(commonness(null)).toBe(0)
})

test('of occupations that begin alike the commoner work comes first', async () => {
  const rare = { label: 'verzorger kamelen', iscoCode: '7312' }
  const common = { label: 'verzorger mensen', iscoCode: '5321' }
  for (const taxonomy of [someTaxonomy(rare, common), someTaxonomy(common, rare)]) {
    const [first] = (await buildLookup(taxonomy)).find('verzor', 2)
    expect(first?.occupation.label).toBe('verzorger mensen')
  }
})
