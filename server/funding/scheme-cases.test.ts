import { describe, expect, it } from 'vitest'
import { shippedSchemes } from './load-schemes.ts'
import { failures } from './run-cases.ts'

const schemes = shippedSchemes()

describe.each(schemes.list)('$id', (scheme) => {
  it('has cases of its own', () => expect(scheme.cases.length).toBeGreaterThan(0))
  it.each(scheme.cases)('$name', (test) => expect(failures(scheme, test, schemes)).toEqual([]))
})
