import { cpuMs } from '@stapwijzer/shared/domain/testing-cpu.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pieces } from '../testing.ts'
import { childText } from './element.ts'
import { readXml } from './read.ts'
import { XmlError, XmlSplitter, type FoundElement } from './split.ts'

const options = { wanted: (name: string) => name === 'item', maxDepth: 100, maxElement: 10_000 }

function split(text: string, size = 5, own = {}) {
  const splitter = new XmlSplitter({ ...options, ...own })
  const found: FoundElement[] = []
  for (let at = 0; at < text.length; at += size) found.push(...splitter.push(text.slice(at, at + size)))
  return [...found, ...splitter.end()]
}

function problem(text: string, own = {}) {
  try {
    split(text, 1000, own)
    return null
  } catch (error) {
    return error instanceof XmlError ? error : String(error)
  }
}

test('wanted elements come out as trees of local names, with their untouched text', () => {
  const item =
    '<x:item nr="1" xml:lang="nl" xmlns:q="urn:q">\r\n a&amp;<![CDATA[<b>]]>c<q:kind><y/></q:kind></x:item>'
  const found = split(
    `<?xml version="1.0"?>\n<!-- <item> -->\n<x:all xmlns:x="urn:x">${item}<ander><item/></ander></x:all>`,
  )
  expect(found.map(({ raw, line, position }) => [raw, line, position])).toEqual([
    [item, 3, 1],
    ['<item/>', 4, 2],
  ])
  expect(found[0]?.element).toEqual({
    name: 'item',
    attributes: { nr: '1', lang: 'nl' },
    text: '\n a&<b>c',
    children: [
      {
        name: 'kind',
        attributes: {},
        text: '',
        children: [{ name: 'y', attributes: {}, text: '', children: [] }],
      },
    ],
  })
})

test('however the document is cut into pieces, the same comes out', () => {
  const text = `<all>${Array.from({ length: 5 }, (_, index) => `<item nr="${index}">é&#233;😀 ${'x'.repeat(index * 7)}\r\n</item>\n`).join('')}</all>`
  const expected = split(text, text.length)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (size) => {
      expect(split(text, size)).toEqual(expected)
    }),
  )
})

test('an element over the limit comes without content, and the next one is whole', () => {
  const found = split(`<all><item>${'<t>x</t>'.repeat(50)}</item><item><id>2</id></item></all>`, 20, {
    maxElement: 100,
  })
  expect(found.map(({ element, raw }) => [element === null ? null : childText(element, 'id'), raw])).toEqual([
    [null, ''],
    ['2', '<item><id>2</id></item>'],
  ])
})

describe('what is refused', () => {
  test.each([
    ['case 16: an unclosed tag', '<all><item>x</all>'],
    ['case 6: a cut document', '<all><item>x</item><item>'],
    ['case 6: cut inside a tag', '<all><item>x</item><it'],
    ['case 16: an entity of nobody', '<all>&nbsp;</all>'],
    ['case 16: a bare ampersand', '<all>a & b</all>'],
    ['two roots', '<all/><all/>'],
    ['nothing', ''],
    ['text', 'geen xml'],
    ['JSON', '{"a": 1}'],
    ['ruling 33: a control character', '<all>\u0001</all>'],
    ['ruling 33: NUL', '<all>\u0000</all>'],
    ['a NUL reference', '<all>&#0;</all>'],
    ['an attribute twice', '<all a="1" a="2"/>'],
  ])('%s is malformed, with line and column', (_name, text) => {
    expect(problem(text)).toMatchObject({
      code: 'xml-malformed',
      message: expect.stringMatching(/^Line \d+, column \d+: /) as string,
    })
  })

  test('case 17 and 18: a DOCTYPE is refused before anything of it is used', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(1000)}">]><all>&lol2;</all>`
    const external = '<!DOCTYPE all SYSTEM "file:///etc/passwd"><all/>'
    const entity = '<!DOCTYPE all [<!ENTITY x SYSTEM "http://127.0.0.1:1/sentinel">]><all>&x;</all>'
    for (const text of [bomb, external, entity]) {
      const time = cpuMs(() => expect(problem(text)).toMatchObject({ code: 'xml-doctype-forbidden' }))
      expect(time).toBeLessThan(2000)
    }
  })

  test('case 17: a DOCTYPE that never ends is refused too', () => {
    const endless = `<!DOCTYPE all [${'<!ENTITY a "b">'.repeat(100_000)}`
    expect(problem(endless)).toMatchObject({ code: 'xml-doctype-forbidden' })
  })

  test('case 19: 200,000 nested elements', () => {
    expect(problem('<a>'.repeat(200_000))).toMatchObject({
      code: 'xml-depth-exceeded',
      message: expect.stringContaining('column 3') as string,
    })
    expect(problem(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)).toBeNull()
    expect(problem(`${'<a>'.repeat(101)}${'</a>'.repeat(101)}`)).toMatchObject({ code: 'xml-depth-exceeded' })
  })

  test('any mess of markup: an error of ours or well-formed, never another', () => {
    const parts = fc.constantFrom(
      '<item>',
      '</item>',
      '<item/>',
      '<',
      '>',
      '&',
      ';',
      'amp',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      '"',
      '=',
      ' a',
      '\uD800',
      '\u0000',
      'é',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (mess) => {
        const result = problem(`<all>${mess.join('')}</all>`)
        expect(result === null || result instanceof XmlError).toBe(true)
      }),
    )
  })
})

describe('encodings', () => {
  async function texts(bytes: Uint8Array, charset: string | null = null) {
    const found = []
    for await (const { element } of readXml({ bytes: pieces(bytes, 11), charset }, options))
      found.push(element?.text)
    return found
  }
  const document = (declared: string) => `<?xml version="1.0"${declared}?>\n<all><item>Café €</item></all>`

  test('case 23: as declared, as marked, as transferred, else UTF-8', async () => {
    const latin = Buffer.from(document(' encoding="ISO-8859-1"').replace('€', '\x80'), 'latin1')
    expect(await texts(Buffer.from(document('')))).toEqual(['Café €'])
    expect(await texts(Buffer.from(`\uFEFF${document(' encoding="utf-8"')}`))).toEqual(['Café €'])
    expect(await texts(latin)).toEqual(['Café €'])
    expect(await texts(latin, 'windows-1252')).toEqual(['Café €'])
    expect(await texts(Buffer.from(`\uFEFF${document(' encoding="UTF-16"')}`, 'utf16le'))).toEqual(['Café €'])
    expect(await texts(Buffer.from(`\uFEFF${document('')}`, 'utf16le').swap16())).toEqual(['Café €'])
    expect(await texts(Buffer.from(document(' encoding="UTF-16"')))).toEqual(['Café €'])
  })

  test('case 22: bytes that do not fit, or an encoding we do not read', async () => {
    await expect(texts(Buffer.from(document(''), 'latin1'))).rejects.toThrow('Line 2 is not valid utf-8')
    await expect(texts(Buffer.from(document(' encoding="EBCDIC"')))).rejects.toThrow('EBCDIC')
  })
})
