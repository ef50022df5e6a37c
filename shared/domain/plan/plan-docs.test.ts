import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingCodes } from './finding.ts'

test('docs/plans.md lists every finding with its severity, in the order of the code', () => {
  const text = readFileSync(new URL('../../../docs/plans.md', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (problem|warning|hint) \| .{15,} \|$/gm)]
  expect(rows.map(([, code, severity]) => [code, severity])).toEqual(Object.entries(findingCodes))
})
