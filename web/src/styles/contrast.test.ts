import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const colours = new Map(
  [...css.matchAll(/--stapwijzer-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]),
)

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [colours.get(one)!, colours.get(other)!].map(luminance).sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'sand', 'green-pale', 'amber-pale', 'blue-pale', 'red-pale']

describe('colours', () => {
  test.each(['ink', 'ink-soft', 'green', 'green-deep', 'red'])(
    '%s can be read on every pale ground',
    (text) => {
      for (const ground of grounds)
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    },
  )
  test('white on green and on the footer, ink on amber', () => {
    expect(contrast('paper', 'green')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('paper', 'green-deep')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('ink', 'amber')).toBeGreaterThanOrEqual(4.5)
  })
  test('edges of fields are seen, and so is the focus ring on every ground', () => {
    for (const ground of ['paper', 'sand']) expect(contrast('edge', ground)).toBeGreaterThanOrEqual(3)
    for (const ground of [...grounds, 'amber']) expect(contrast('ink', ground)).toBeGreaterThanOrEqual(3)
    expect(contrast('amber', 'green-deep')).toBeGreaterThanOrEqual(3)
  })
})
