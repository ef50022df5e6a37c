import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { knotsOf } from './cycles.ts'
import { repositoryFiles, root } from './files.ts'
import { ourFile } from './imports.ts'
import { importsOf } from './source.ts'

test('no file imports itself by way of others, types included', () => {
  const files = repositoryFiles().filter((file) => /\.(ts|mjs|js|svelte)$/.test(file))
  const imports = new Map(
    files.map((file) => [
      file,
      importsOf(file, readFileSync(join(root, file), 'utf8')).flatMap(
        (specifier) => ourFile(file, specifier) ?? [],
      ),
    ]),
  )
  const edges = [...imports.values()].flat().filter((target) => imports.has(target))
  expect(edges.length).toBeGreaterThan(files.length)
  expect(knotsOf(imports)).toEqual([])
})

describe('knots', () => {
  const knots = (edges: Record<string, string[]>) => knotsOf(new Map(Object.entries(edges)))

  test('of two, of more by a long way round, and of a file with itself', () => {
    expect(knots({ a: ['b'], b: ['a'] })).toEqual([['a', 'b']])
    expect(knots({ a: ['a'] })).toEqual([['a']])
    const ring = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [`f${at}`, [`f${(at + 1) % 5000}`]]),
    )
    expect(knots(ring).map((knot) => knot.length)).toEqual([5000])
  })
  test('largest first, each once, whatever leads to them', () => {
    expect(
      knots({ start: ['x', 'a'], a: ['b'], b: ['c'], c: ['a', 'x'], x: ['y'], y: ['x', 'end'], end: [] }),
    ).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ])
  })
  test('none where paths only meet, and files of others are left out', () => {
    expect(knots({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['elsewhere'] })).toEqual([])
  })
})
