import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pieces } from '../testing.ts'
import { readScripts } from './scripts.ts'

const type = 'type="application/ld+json"'
const read = (page: string | Uint8Array, { size = 7, charset = null as string | null, max = 100_000 } = {}) =>
  readScripts({ bytes: pieces(typeof page === 'string' ? Buffer.from(page) : page, size), charset }, max)
const scripts = async (page: string) => (await read(page))?.scripts

describe('scripts of a page', () => {
  test.each<[string, string, string[]]>([
    [
      'their text is untouched',
      `<script ${type}>{"a":"&amp; <b>x</b> </p>"}</script>`,
      ['{"a":"&amp; <b>x</b> </p>"}'],
    ],
    [
      'capitals, quotes and parameters',
      `<SCRIPT TYPE='Application/LD+JSON; charset=utf-8'>1</SCRIPT >`,
      ['1'],
    ],
    [
      'other scripts are none',
      `<script>1</script><script type="module">2</script><script ${type}>3</script>`,
      ['3'],
    ],
    ['in the body, in templates and in noscript', `<template><script ${type}>1</script></template>`, ['1']],
    ['not in comments', `<!-- <script ${type}>1</script> --><script ${type}>2</script>`, ['2']],
    [
      'not in texts',
      `<title><script ${type}>1</script></title><textarea><script ${type}>2</script></textarea>`,
      [],
    ],
    ['not in attributes', `<a title="<script ${type}>1</script>">x</a><script ${type}>2</script>`, ['2']],
    ['not in other scripts', `<script>'<script ${type}>1'</script><script ${type}>2</script>`, ['2']],
    [
      'a comment inside one',
      `<script ${type}>{"a":"<!-- x"}</script><script ${type}>2</script>`,
      ['{"a":"<!-- x"}', '2'],
    ],
    ['one that does not end', `<script ${type}>{"a":1}`, ['{"a":1}']],
    ['an empty one', `<script ${type}></script>`, ['']],
  ])('%s', async (_name, page, expected) => {
    expect(await scripts(page)).toEqual(expected)
  })

  test('however the page comes in pieces, the same comes out', async () => {
    const page = `<!-- é --><html lang=nl><script ${type}>{"a":"é&#233;😀</scrip"}</script><script ${type}>2</script>`
    const whole = await read(page, { size: 10_000 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (size) => {
        expect(await read(page, { size })).toEqual(whole)
      }),
    )
  })

  test('any text is a page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (page) => {
        expect((await read(page.toWellFormed()))?.scripts).toBeInstanceOf(Array)
      }),
    )
  })

  test('a page longer than the limit is not held in memory', async () => {
    expect(await read(`<a title="${'x'.repeat(200)}`, { max: 100 })).toBeNull()
  })
})

describe('encoding and language of a page', () => {
  const latin = (head: string) =>
    Buffer.from(`<html lang=" nl-NL "><head>${head}</head><script ${type}>"é"</script>`, 'latin1')
  test.each([
    ['<meta charset="windows-1252">', null],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', null],
    ['<!-- <meta charset="utf-8"> --><meta charset=latin1>', null],
    ['<meta charset="utf-8">', 'iso-8859-1'],
  ])('%s (transfer: %s)', async (head, charset) => {
    expect(await read(latin(head), { charset })).toEqual({ scripts: ['"é"'], lang: 'nl-NL' })
  })

  test('without a word it is UTF-8, and strictly so', async () => {
    await expect(read(latin(''))).rejects.toThrow('utf-8')
    await expect(read(latin('<meta charset="shift_jis">'))).rejects.toThrow('shift_jis')
    const wide = Buffer.from(`\uFEFF<meta charset="utf-16"><script ${type}>"é"</script>`, 'utf16le')
    expect((await read(wide))?.scripts).toEqual(['"é"'])
    expect((await read(`<meta charset="utf-16"><script ${type}>"é"</script>`))?.scripts).toEqual(['"é"'])
  })
})
