import { expect, test } from 'vitest'
import { maskAddress } from './mask-address.ts'

test.each([
  ['sanne@voorbeeld.nl', 's•••@voorbeeld.nl'],
  ['a@b.nl', 'a•••@b.nl'],
  ['"a@b"@c.nl', '"•••@c.nl'],
  ['😀x@c.nl', '😀•••@c.nl'],
  ['@c.nl', '•••'],
  ['niemand', '•••'],
  ['', '•••'],
])('%s is shown as %s', (address, shown) => {
  expect(maskAddress(address)).toBe(shown)
})
