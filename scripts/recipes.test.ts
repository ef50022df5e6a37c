import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './fences/files.ts'

test('every file that a recipe of CONTRIBUTING.md names exists', () => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const recipes = /^## Recipes\n([\s\S]*?)^## /m.exec(text)?.[1] ?? ''
  const named = [...recipes.matchAll(/`([\w.-]+\/[^`\s]+)`/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  expect(recipes.match(/^- \*\*/gm)).toHaveLength(9)
})
