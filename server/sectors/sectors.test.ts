import { describe, expect, it } from 'vitest'
import { readSector, shippedSectors } from './load-sectors.ts'

const good = `id: u-tech
name: Naam
site: null
sources: []
covers:
  fields: ['06']
  occupations: ['25']
  basis: unverified
`
const problems = (text: string, name = 'u-tech.yaml') => {
  const read = readSector(name, text)
  return 'problems' in read ? read.problems : []
}

describe('the sector bodies', () => {
  it('ship as files, each fact with a source or marked as unverified', () => {
    expect(shippedSectors().list.map(({ id }) => id)).toEqual([
      'media-perspectives',
      'technologieraad',
      'u-tech',
      'utrecht-leert',
      'utrechtzorg',
    ])
    for (const { id, sources, covers } of shippedSectors().list) {
      expect(sources.length > 0 || covers.basis === 'unverified', id).toBe(true)
    }
  })

  it('know which of them a field or an occupation belongs to', () => {
    const { covering, find } = shippedSectors()
    expect(covering({ type: 'field', code: '0913' })).toEqual(['utrechtzorg'])
    expect(covering({ type: 'occupation', code: '2512' })).toEqual(['u-tech'])
    expect(covering({ type: 'field', code: '0411' })).toEqual([])
    expect(find('nobody')).toBeUndefined()
  })

  it('are refused with file and line', () => {
    expect(problems(good)).toEqual([])
    expect(problems(good, 'other.yaml')).toEqual(['other.yaml:1: The file must be named after the id.'])
    expect(problems(good.replace("['06']", "['zorg']"))[0]).toMatch(/^u-tech\.yaml:6: covers\.fields\.0: /)
    expect(problems(good.replace('unverified', 'source'))[0]).toContain('There is no source for this.')
    expect(problems(`${good}extra: 1\n`)[0]).toContain('u-tech.yaml')
  })
})
