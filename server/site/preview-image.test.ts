import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { previewImage, previewSize, previewSvg, wrapped } from './preview-image.ts'

test('a title is broken at its words, and ends in a sign when it goes on', () => {
  expect(wrapped('Verzorgende in de wijk en thuis', 14, 3)).toEqual(['Verzorgende in', 'de wijk en', 'thuis'])
  expect(wrapped('een twee drie vier vijf zes', 9, 2)).toEqual(['een twee', 'drie …'])
  expect(wrapped('kwaliteitsfunctionaris', 10, 3)).toEqual(['kwaliteits', 'functionar', 'is'])
  expect(wrapped('kwaliteitsfunctionarissen', 10, 2)).toEqual(['kwaliteits', 'function …'])
  expect(wrapped('', 10, 3)).toEqual([])
})

test('what a provider writes is text in the picture', () => {
  const svg = previewSvg({ title: 'Zorg & <script>', under: '"A"\u0000 <b>' })
  expect(svg).toContain('Zorg &amp; &lt;script&gt;')
  expect(svg).toContain('"A" &lt;b&gt;')
})

test('the picture is a PNG of the size that is promised, with the words in it', async () => {
  const png = await previewImage({ title: 'Lasser', under: 'ROC Voorbeeld, Utrecht' })
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([previewSize.width, previewSize.height])
  const without = await previewImage({ title: '', under: '' })
  expect(pixelsOf(png).equals(pixelsOf(without))).toBe(false)
})

/** The packed rows of a PNG, unpacked. */
function pixelsOf(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return inflateSync(Buffer.concat(parts))
}
