import { describe, expect, test } from 'vitest'
import { failureOf } from '../testing.ts'
import { springest } from './format.ts'
import { product, provider, runProducts } from './testing.ts'

const file = 'https://aanbieder.example/products.xml'
const products = (...inside: string[]) => `<Products>${inside.join('')}</Products>`

describe('the product file', () => {
  test('products come one by one, with prefixes and in any order of elements', async () => {
    const { courses, events } = await runProducts(
      '<?xml version="1.0" encoding="ISO-8859-1"?><s:Products xmlns:s="urn:s"><!-- x --><s:Version>2</s:Version>' +
        '<s:Product><s:Name>A &amp;amp; B</s:Name><s:ID> p-1 </s:ID></s:Product>' +
        '<s:Product><s:id>p-2</s:id><s:NAME><![CDATA[C]]></s:NAME></s:Product></s:Products>',
    )
    expect(courses.map(({ sourceId, title }) => [sourceId, title])).toEqual([
      ['p-1', 'A & B'],
      ['p-2', 'C'],
    ])
    expect(events[0]).toMatchObject({
      type: 'item',
      raw: expect.stringMatching(/^<s:Product>.*<\/s:Product>$/) as string,
    })
  })

  test('an empty file is a feed without items', async () => {
    expect((await runProducts('<Products/>')).events).toEqual([])
  })

  test.each([
    ['<Products><Product>', 'feed-malformed', 'xml-malformed'],
    ['<Products></Products><Products/>', 'feed-malformed', 'xml-malformed'],
    ['<!DOCTYPE Products [<!ENTITY x "y">]><Products/>', 'feed-malformed', 'xml-doctype-forbidden'],
    [`<Products><Product>${'<a>'.repeat(200)}`, 'feed-malformed', 'xml-depth-exceeded'],
    [Buffer.from('<Products><Product><Name>\xff</Name>', 'latin1'), 'encoding-invalid', 'encoding-invalid'],
    ['<catalog><Product/></catalog>', 'feed-wrong-type', undefined],
    ['<Product><ID>1</ID></Product>', 'feed-wrong-type', undefined],
  ])('ruling 32: %s ends the run', async (document, reason, code) => {
    const failure = await failureOf(runProducts(document))
    expect(failure).toMatchObject({ reason })
    if (code) expect(failure).toMatchObject({ finding: { code, key: file } })
  })

  test('rejects: missing-id, id-invalid, missing-title, item-too-large', async () => {
    const { rejects, courses } = await runProducts(
      products(
        '<Product><Name>A</Name></Product>',
        product('', 'x'.repeat(257)),
        '<Product><ID>3</ID><Name> <![CDATA[<b> </b>]]> </Name></Product>',
        product(`<Description>${'x'.repeat(2000)}</Description>`, '4'),
        product('', '5'),
      ),
      { limits: { maxItemBytes: 1000 } },
    )
    expect(rejects).toEqual([
      `missing-id ${file}#1`,
      `id-invalid ${'x'.repeat(256)}`,
      'missing-title 3',
      `item-too-large ${file}#4`,
    ])
    expect(courses.map(({ sourceId }) => sourceId)).toEqual(['5'])
  })
})

describe('whose products they are', () => {
  const named = '<Products provider="De Brug">' + product('') + '</Products>'
  test('the source says so, else the document', async () => {
    const both = await runProducts(named)
    expect(both.courses[0]?.provider).toMatchObject({ name: 'Taalhuis De Brug', type: 'private' })
    const own = await runProducts(named, { mapping: null })
    expect(own.courses[0]?.provider).toEqual({
      id: 'de-brug',
      name: 'De Brug',
      type: null,
      kvk: null,
      institutionCode: null,
      rioOfferer: null,
      url: null,
    })
  })

  test('with neither the run fails with mapping-invalid, also without a product', async () => {
    for (const document of [products(product('')), '<Products/>', '<Products provider=" "/>'])
      expect(await failureOf(runProducts(document, { mapping: null }))).toMatchObject({
        reason: 'mapping-invalid',
      })
    expect((await runProducts('<Products provider="De Brug"/>', { mapping: null })).events).toEqual([])
  })

  test('ruling 63: a mapping holds the version and the provider, and nothing else', () => {
    expect(springest.checkMapping(null)).toEqual([])
    expect(springest.checkMapping(provider)).toEqual([])
    expect(springest.checkMapping({ ...provider, key: ['ID'] })).toHaveLength(1)
    expect(springest.checkMapping({ mappingVersion: 1 })).toHaveLength(1)
  })
})
