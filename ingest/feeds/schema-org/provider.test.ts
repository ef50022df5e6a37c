import { expect, test } from 'vitest'
import { mapped } from './testing.ts'

const rejected = ['missing-provider https://school.example/a#1']
const brug = { '@type': 'Organization', '@id': '#org', name: 'De Brug', url: '/' }
const mapping = { mappingVersion: 1, provider: { name: 'De Brug', type: 'private', kvk: '90000133' } }

test.each<[string, unknown, unknown[], string]>([
  ['a text', 'Taalhuis &amp; meer', [], 'Taalhuis & meer'],
  ['an organisation', { '@type': 'CollegeOrUniversity', name: 'Hogeschool X' }, [], 'Hogeschool X'],
  ['one with only a legal name', { legalName: 'X B.V.' }, [], 'X B.V.'],
  ['the id of one', { '@id': '#org' }, [brug], 'De Brug'],
  ['the id as a text', 'https://school.example/a#org', [brug], 'De Brug'],
  [
    'one inside another',
    { '@id': '#sub' },
    [{ ...brug, subOrganization: [{ '@id': '#sub', name: 'Faculteit' }] }],
    'Faculteit',
  ],
  [
    'one that is described in two places',
    { '@id': '#org' },
    [{ '@id': '#org', url: 'https://x.example' }, brug],
    'De Brug',
  ],
  ['the first of several that has a name', [{ '@type': 'Organization' }, { name: 'B' }], [], 'B'],
])('provider: %s', async (_name, provider, more, name) => {
  const { course, codes } = await mapped({ provider }, {}, more)
  expect([course?.provider.name, course?.provider.type, codes]).toEqual([name, null, []])
})

test('not-found-reference: an id that is not on the page; then the source says who it is, or nobody does', async () => {
  for (const provider of [{ '@id': '#weg' }, 'https://school.example/#weg']) {
    const alone = await mapped({ provider })
    expect([alone.rejects, alone.codes]).toEqual([rejected, ['not-found-reference provider']])
    const mappedOne = await mapped({ provider }, { mapping })
    expect(mappedOne.course?.provider).toMatchObject({ name: 'De Brug', type: 'private' })
    expect(mappedOne.codes).toEqual(['not-found-reference provider'])
  }
})

test('missing-provider', async () => {
  for (const provider of [undefined, null, '', ' ', {}, [], 7 as unknown])
    expect((await mapped({ provider })).rejects).toEqual(rejected)
  expect((await mapped({ provider: undefined }, { mapping })).course?.provider.name).toBe('De Brug')
})

test('what the source says of its provider holds for pages that name the same one', async () => {
  const same = await mapped({ provider: { ...brug, '@id': undefined } }, { mapping })
  expect(same.course?.provider).toMatchObject({
    type: 'private',
    kvk: '90000133',
    url: 'https://school.example/',
  })
  const other = await mapped({ provider: 'Een ander' }, { mapping })
  expect(other.course?.provider).toMatchObject({ name: 'Een ander', type: null, kvk: null })
})

test('the number in the trade register', async () => {
  const kvk = (own: object) =>
    mapped({ provider: { name: 'B', ...own } }).then(({ course }) => course?.provider.kvk)
  expect(
    await kvk({ identifier: [{ '@type': 'PropertyValue', propertyID: 'KvK-nummer', value: '90000133' }] }),
  ).toBe('90000133')
  expect(
    await kvk({ identifier: { propertyID: 'KVK', name: 'Kamer van Koophandel', value: 90000133 } }),
  ).toBe('90000133')
  expect(await kvk({ iso6523Code: '0106:90000133' })).toBe('90000133')
  expect(await kvk({ identifier: { propertyID: 'btw', value: '90000133' } })).toBeNull()
  expect(await kvk({ identifier: { propertyID: 'kvk', value: '9' } })).toBeNull()
})
