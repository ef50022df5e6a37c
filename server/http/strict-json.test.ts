import { cpuMs } from '@stapwijzer/shared/domain/testing-cpu.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStrictJson } from './strict-json.ts'

const read = (text: string | Uint8Array, depth = 60) =>
  readStrictJson(typeof text === 'string' ? new TextEncoder().encode(text) : text, depth)
const problems = (text: string | Uint8Array) =>
  read(text).problems.map(({ path, message }) => `${path}: ${message}`)

test('it reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json) as unknown, null, indent)
      fc.pre(!/__proto__|constructor|prototype|\\u0000|\\ud/i.test(text))
      expect(read(text)).toEqual({ value: JSON.parse(text) as unknown, problems: [] })
    }),
  )
})

test('it refuses what JSON.parse refuses, and never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0123456789eE+-. tfn\n'), maxLength: 12 }),
      (text) => {
        const result = read(text)
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        const unreadable = result.problems.some(
          ({ path, message }) => path === '' && /JSON|empty/.test(message),
        )
        expect(unreadable, text).toBe(!valid)
      },
    ),
    { numRuns: 3000 },
  )
})

describe('case 67: what JSON.parse lets through', () => {
  test.each([
    ['{"a":1,"a":2}', ['a: This name stands here twice.']],
    ['{"a":{"b":1,"b":1}}', ['a.b: This name stands here twice.']],
    ['{"a":1,"\\u0061":2}', ['a: This name stands here twice.']],
    ['{"__proto__":{"x":1}}', ['__proto__: This name is not allowed.']],
    [
      '{"a":[{"constructor":1},{"prototype":1}]}',
      ['a[0].constructor: This name is not allowed.', 'a[1].prototype: This name is not allowed.'],
    ],
    ['{"a":"\\u0000"}', [expect.stringMatching(/^a: A text may not hold a NUL/)]],
    ['{"a":["\\ud800"]}', [expect.stringMatching(/^a\[0\]: .*lone surrogate/)]],
    ['{"a\\u0000b":1}', [expect.stringMatching(/A name may not hold/)]],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  test('an object that comes out has no foreign prototype', () => {
    const { value } = read('{"__proto__":{"polluted":true},"b":1}')
    expect((value as { polluted?: boolean }).polluted).toBeUndefined()
    expect(Object.keys(value as object)).toEqual(['b'])
  })

  test('several problems are all named, each with its place', () => {
    expect(
      problems('{"a":1,"a":2,"b":"\\u0000","c":{"prototype":1}}').map((text) => text.split(':')[0]),
    ).toEqual(['a', 'b', 'c.prototype'])
  })
})

test.each([
  ['', 'The body is empty.'],
  ['  \n', 'The body is empty.'],
  ['{"a":}', 'The body is not valid JSON at line 1, character 6.'],
  ['{\n"a":1,\n}', 'The body is not valid JSON at line 3, character 1.'],
  ['{"a":01}', /not valid JSON/],
  ['{"a":1}x', /not valid JSON/],
  ["{'a':1}", /not valid JSON/],
  ['{"a":"\u0001"}', /not valid JSON/],
  ['{"a":NaN}', /not valid JSON/],
  ['\ufeff{}', /not valid JSON/],
])('%j is no JSON and the place is named', (text, message) => {
  const [problem] = read(text).problems
  expect(problem!.path).toBe('')
  expect(problem!.message).toMatch(message)
})

test('bytes that are no UTF-8, also encoded surrogates, are refused', () => {
  for (const bytes of [[0x7b, 0xff, 0x7d], [0x22, 0xed, 0xa0, 0x80, 0x22], [0xc3]]) {
    expect(problems(Uint8Array.from(bytes))).toEqual([': The body is not valid UTF-8.'])
  }
})

test('case 67: depth is limited, and great depth costs nothing', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  expect(read(deep(60)).problems).toEqual([])
  expect(problems(deep(61))[0]).toMatch(/deeper than 60/)
  expect(problems('{"a":'.repeat(40_000))[0]).toMatch(/deeper than 60/)
})

test('case 70: 256 KB of anything is read in no time', () => {
  const size = 256 * 1024
  const texts = [
    `"${'a'.repeat(size)}`,
    `"${'\\'.repeat(size)}`,
    '1'.repeat(size),
    `[${'"a",'.repeat(size / 4)}`,
    `{${Array.from({ length: size / 12 }, (_, index) => `"k${index}":1`).join()}}`,
    ' '.repeat(size),
  ]
  for (const text of texts) expect(cpuMs(() => read(text))).toBeLessThan(2000)
})
