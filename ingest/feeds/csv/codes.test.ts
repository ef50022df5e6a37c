import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { courseFields, offeringFields, unitsOf } from './model-fields.ts'

const page = readFileSync(new URL('README.md', import.meta.url), 'utf8')

test('the README lists the codes and units of every closed field, and no others', () => {
  const table = page.split('## Codes')[1]?.split('\n## ')[0] ?? ''
  const rows = [...table.matchAll(/^\| `([^`]+)`(?: \(unit\))? \| (.*) \|$/gm)]
  const listed = rows.map(([, field, codes]) => [
    field,
    [...(codes ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code),
  ])
  const closed = [
    ...Object.entries(courseFields),
    ...Object.entries(offeringFields).map(([field, spec]) => [`offerings.${field}`, spec] as const),
  ].flatMap(([field, spec]) => {
    const codes = spec.named
      ? undefined
      : (spec.codes ?? (spec.options.includes('unit') ? unitsOf(spec) : undefined))
    return codes ? [[field, [...codes]]] : []
  })
  expect(closed.length).toBeGreaterThan(8)
  expect(listed).toEqual(closed)
})
