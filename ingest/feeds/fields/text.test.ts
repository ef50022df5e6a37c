import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText, limits, quickest, scopeFor } from '../testing.ts'
import { stripTags } from './tags.ts'
import { cleanText, plainText } from './text.ts'

const value = (raw: string) => plainText(raw).value

describe('plain texts (ruling 11)', () => {
  test.each([
    ['R&amp;D', 'R&D'],
    ['&amp;lt;b&amp;gt; blijft tekst', '&lt;b&gt; blijft tekst'],
    ['&lt;b&gt;vet&lt;/b&gt; is een tag', 'vet is een tag'],
    ['  te \t veel\n\n ruimte ', 'te veel ruimte'],
    ['Excel\u00a0&nbsp;basis', 'Excel basis'],
    ['a < b en 3 <4', 'a < b en 3 <4'],
    ['x <5 en > 3', 'x <5 en > 3'],
    ['Een <custom-tag>onbekende</custom-tag> tag', 'Een onbekende tag'],
    ['<script>alert(1)</script>Veilig', 'Veilig'],
    ['a<STYLE>b{}</Style >c', 'ac'],
    ['a<svg><svg><path/></svg>x</svg>b', 'ab'],
    ['a<svg/>b', 'ab'],
    ['a<math><mi>x</mi></math>b<template>t</template>c<object>o</object>d<iframe>i</iframe>e', 'abcde'],
    ['a<!-- <b>weg</b> -->b<!DOCTYPE html>c', 'abc'],
    ['titel<br>op<p>regels</p>', 'titel op regels'],
    ['<a title="1 > 0">link</a>', 'link'],
    ["<it's a tag>niet meer", 'niet meer'],
    ['kapot <b attr', 'kapot'],
    ['</script> in een titel', 'in een titel'],
    ['nul\u0000 en bel\u0007', 'nul en bel'],
    ['kapot\uFFFD teken \uD800', 'kapot teken'],
    ['&#0;&#xD800;nul', 'nul'],
  ])('%j becomes %j', (raw, expected) => {
    expect(value(raw)).toBe(expected)
  })

  test('entities are decoded once, also when they spell another entity', () => {
    expect(value('&amp;amp;eacute;')).toBe('&amp;eacute;')
    expect(value('Caf&eacute; &euro;&#8364;&#x20AC;')).toBe('Café €€€')
  })

  test('what was changed is warned of by its own code', () => {
    const scope = scopeFor()
    expect(cleanText('<b>a</b>\u0001', 'title', scope)).toBe('a')
    expect(cleanText('gewoon', 'summary', scope)).toBe('gewoon')
    expect(cleanText(' <br> ', 'name', scope)).toBeNull()
    expect(scope.findings.list.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'html-sanitised title',
      'control-characters title',
      'html-sanitised name',
    ])
  })

  test('case 26: NUL and other control characters never get through', () => {
    expect(value('a\u0000b\u001fc\u007fd\u0085e\u009f')).toBe('abcde')
  })

  test('case 26: marks that turn the reading direction never reach a title, spelled out or as an entity', () => {
    const marks = String.fromCodePoint(
      ...[0x061c, 0x200e, 0x200f],
      ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
      ...[0x2066, 0x2067, 0x2068, 0x2069],
    )
    const scope = scopeFor()
    expect(cleanText(`Cursus ${marks}gratis`, 'title', scope)).toBe('Cursus gratis')
    expect(cleanText('Cursus &#x202E;sitarg', 'summary', scope)).toBe('Cursus sitarg')
    expect(scope.findings.list.map(({ code }) => code)).toEqual(['control-characters', 'control-characters'])
    expect(value('دورة العربية')).toBe('دورة العربية')
  })

  test('case 35: a text over the limit is cut between characters, with a warning', () => {
    const scope = scopeFor({ maxTextBytes: 10 })
    expect(cleanText('€€€€€', 'summary', scope)).toBe('€€€')
    expect(scope.findings.list.map(({ code }) => code)).toEqual(['text-truncated'])
    expect(cleanText('precies 10', 'title', scope)).toBe('precies 10')
  })
})

describe('any text', () => {
  test('never throws, never keeps a tag, a control character or U+FFFD, and stays as it is the second time', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const cleaned = value(raw)
        expect(cleaned).not.toMatch(/\p{Cc}|\uFFFD/u)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(cleaned).toBe(cleaned.trim())
      }),
    )
  })

  const markup = fc.array(
    fc.constantFrom('<', '>', '"', "'", '=', '/', '!', '--', 'a', 'svg', 'script', ' ', '&lt;', '1'),
  )
  test('no tag is made of what is left around one', () => {
    expect(stripTags('<</>script>').text).toBe('< script>')
  })
  test('no tag is left of any mess of markup', () => {
    fc.assert(
      fc.property(markup, (parts) => {
        expect(stripTags(parts.join('')).text).not.toMatch(/<[a-z][^<>]*>/i)
      }),
    )
  })

  test.each([
    '<a '.repeat(40_000),
    '<a "'.repeat(40_000),
    '<!--'.repeat(40_000),
    '<svg>'.repeat(30_000),
    '&amp'.repeat(40_000),
  ])('case 70: hostile text takes no time (%#)', (raw) => {
    expect(quickest(() => plainText(raw))).toBeLessThan(1000)
  })

  test('the limit of production holds a whole 1 MB text', () => {
    expect(limits.maxTextBytes).toBe(1_048_576)
  })
})
