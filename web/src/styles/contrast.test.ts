import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
const coloursOf = (part: string) =>
  new Map([...part.matchAll(/--stapwijzer-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]))
const palettes = { light: coloursOf(light), dark: coloursOf(dark) }

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function contrastIn(colours: Map<string, string>, one: string, other: string): number {
  const [more = 0, less = 0] = [colours.get(one)!, colours.get(other)!].map(luminance).sort((a, b) => b - a)
  return (more + 0.05) / (less + 0.05)
}

const grounds = ['paper', 'sand', 'green-pale', 'amber-pale', 'blue-pale', 'red-pale']

test('each colour has its twin on a dark screen', () => {
  expect([...palettes.dark.keys()].toSorted()).toEqual([...palettes.light.keys()].toSorted())
})

describe.each(['light', 'dark'] as const)('colours on a %s screen', (name) => {
  const contrast = (one: string, other: string) => contrastIn(palettes[name], one, other)
  test.each(['ink', 'ink-soft', 'green', 'green-deep', 'red'])(
    '%s can be read on every pale ground',
    (text) => {
      for (const ground of grounds)
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    },
  )
  test('paper on green, text of the footer on its ground, ink on amber', () => {
    expect(contrast('paper', 'green')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('paper', 'green-deep')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('on-ground', 'ground')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('ink', 'amber')).toBeGreaterThanOrEqual(4.5)
  })
  test('edges of fields are seen, and so is the focus ring on every ground', () => {
    for (const ground of ['paper', 'sand']) expect(contrast('edge', ground)).toBeGreaterThanOrEqual(3)
    for (const ground of [...grounds, 'amber']) expect(contrast('ink', ground)).toBeGreaterThanOrEqual(3)
    expect(contrast('amber', 'paper')).toBeGreaterThanOrEqual(name === 'dark' ? 3 : 1)
    // In the footer the ring is amber in ink.
    expect(contrast(name === 'dark' ? 'ink' : 'amber', 'ground')).toBeGreaterThanOrEqual(3)
  })
})
