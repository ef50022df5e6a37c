import { expect, test } from 'vitest'
import { maskAddress, maskSecretLinks } from './mask-address.ts'

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

test('a link that opens something opens nothing any more, and the rest of the text stays', () => {
  const text =
    'Hallo,\n\nhttps://s.example/plan#7QKM-2F4T\n\nof http://s.example:3000/advies/volgen#a.b, en #1 https://s.example/zoeken?q=x'
  expect(maskSecretLinks(text)).toBe(
    'Hallo,\n\nhttps://s.example/plan#•••\n\nof http://s.example:3000/advies/volgen#••• en #1 https://s.example/zoeken?q=x',
  )
})
