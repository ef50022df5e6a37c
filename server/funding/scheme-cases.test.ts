import { describe, expect, it } from 'vitest'
import { shippedSchemes } from './load-schemes.ts'
import { failures } from './run-cases.ts'

const schemes = shippedSchemes()

describe.each(schemes.list)('$id', (scheme) => {
  it('has cases of its own, in which every condition fails at least once', () => {
    const codes = new Set<string>(
      scheme.versions.flatMap(({ conditions }) => conditions.map(({ code }) => code)),
    )
    const given = new Set(scheme.cases.flatMap(({ expect: wanted }) => wanted.reasons ?? []))
    expect(scheme.cases.length).toBeGreaterThan(0)
    expect([...codes].filter((code) => !given.has(code))).toEqual([])
  })
  it.each(scheme.cases)('$name', (test) => expect(failures(scheme, test, schemes)).toEqual([]))
})
