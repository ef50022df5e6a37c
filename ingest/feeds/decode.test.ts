import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode, decodeWhole, EncodingError, encodingOf } from './decode.ts'
import { pieces } from './testing.ts'

async function whole(
  bytes: Uint8Array,
  ...how: [Parameters<typeof decode>[1], Parameters<typeof decode>[2]?]
) {
  let text = ''
  for await (const piece of decode(pieces(bytes, 3), ...how)) text += piece
  return text
}

test('any text comes back from any encoding it can be written in, cut in any place', async () => {
  const sound = fc
    .string({ unit: 'grapheme-composite', maxLength: 40 })
    .filter((text) => !text.startsWith('\uFEFF'))
  await fc.assert(
    fc.asyncProperty(sound, async (text) => {
      expect(await whole(Buffer.from(text), 'utf-8')).toBe(text)
      expect(await whole(Buffer.from(text), 'utf-8', 'windows-1252')).toBe(text)
      expect(await whole(Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-8')).toBe(text)
      expect(await whole(Buffer.from(`\uFEFF${text}`), 'windows-1252')).toBe(text)
    }),
    { numRuns: 50 },
  )
})

test('any bytes: text without a replacement character of our making, or EncodingError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
      const text = await whole(bytes, 'utf-8').catch((error: unknown) => error)
      if (typeof text === 'string') expect(Buffer.from(text).length).toBeLessThanOrEqual(bytes.length)
      else expect(text).toBeInstanceOf(EncodingError)
    }),
  )
})

test('case 22: the line of the fault is named', async () => {
  const bytes = Buffer.from('een\ntwee\ndr\xe9e\n', 'latin1')
  await expect(whole(bytes, 'utf-8')).rejects.toThrow('Line 3 is not valid utf-8.')
  expect(await whole(bytes, 'utf-8', 'windows-1252')).toBe('een\ntwee\ndrée\n')
  expect(() => decodeWhole(bytes, 'utf-8')).toThrow(EncodingError)
})

test('UTF-16 that was declared but is not: the fallback', async () => {
  expect(await whole(Buffer.from('code;caf\xe9', 'latin1'), 'utf-16le', 'windows-1252')).toBe('code;café')
  expect(await whole(Buffer.from('code;é', 'utf16le'), 'utf-16le', 'windows-1252')).toBe('code;é')
})

test.each([
  ['UTF-8', 'utf-8'],
  ['latin1', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['utf-16', 'utf-16le'],
  ['UTF-16BE', 'utf-16be'],
  ['shift_jis', null],
  ['onzin', null],
  ['', null],
  [null, null],
])('label %s is %s', (label, encoding) => {
  expect(encodingOf(label)).toBe(encoding)
})
