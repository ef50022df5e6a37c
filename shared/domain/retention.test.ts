import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { retention } from './retention.ts'

it('stands in docs/privacy.md as it is', () => {
  const text = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (\d+) (\w+) \| (.+) \|$/gm)].map(
    ([, kind, count, unit, from]) => [kind, { [unit!]: Number(count), from }],
  )
  expect(Object.fromEntries(rows)).toEqual(retention)
})
