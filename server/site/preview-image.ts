/**
 * The picture that a link to a page shows in a message: the title of the course and who gives it, in the look of the site.
 * Drawn as SVG and made a PNG here, because the places that show previews read no SVG. No price and no day: such places
 * keep a picture for weeks.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { shortened } from '@stapwijzer/shared/text/format.ts'
import { frame } from '@stapwijzer/shared/text/rooms.ts'
import { unpackWoff } from '../plans/documents/paper/unpack-woff.ts'

/** In pixels; what Open Graph readers ask for. */
export const previewSize = { width: 1200, height: 630 } as const

export type Preview = {
  title: string
  /** Under the title: provider and place. */
  under: string
}

/** The PNG of a preview. The library is loaded with the first one: a server that is never asked has no use for it. */
export async function previewImage(preview: Preview): Promise<Buffer> {
  const fonts = await (ready ??= prepare())
  const picture = new Resvg(previewSvg(preview), {
    font: { fontBuffers: fonts, defaultFontFamily: family, loadSystemFonts: false },
  })
  try {
    const drawn = picture.render()
    const png = Buffer.from(drawn.asPng())
    drawn.free()
    return png
  } finally {
    picture.free()
  }
}

const family = 'Atkinson Hyperlegible Next'
let ready: Promise<Buffer[]> | undefined

async function prepare(): Promise<Buffer[]> {
  await initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))
  return ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'].map((name) => {
    const path = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}-normal.woff`
    return unpackWoff(readFileSync(fileURLToPath(import.meta.resolve(path))))
  })
}

/** As wide as a line may be, in letters of about half their size. */
const titleLetters = 32
const titleLines = 3
const underLetters = 58

/** The picture as SVG. */
export function previewSvg({ title, under }: Preview): string {
  const lines = wrapped(title, titleLetters, titleLines)
  const text = lines.map((line, index) => `<tspan x="80" y="${250 + index * 82}">${escaped(line)}</tspan>`)
  const { width, height } = previewSize
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${family}">
  <rect width="${width}" height="${height}" fill="#f6f3ec"/>
  <rect y="${height - 24}" width="${width}" height="24" fill="#0f5c4a"/>
  <g transform="translate(80 64) scale(2)"><rect x="1" y="25" width="14" height="8" rx="4" fill="#0f5c4a"/><rect x="11" y="14" width="14" height="8" rx="4" fill="#0f5c4a"/><rect x="21" y="3" width="14" height="8" rx="4" fill="#f4b13e"/></g>
  <text x="172" y="116" font-size="44" font-weight="700" fill="#16243a">${escaped(frame.site)}</text>
  <text font-size="68" font-weight="700" fill="#16243a">${text.join('')}</text>
  <text x="80" y="540" font-size="38" fill="#45536a">${escaped(shortened(under, underLetters))}</text>
</svg>`
}

/** Words in lines of at most so many letters; a longer word is broken, and what does not fit ends in a sign that more follows. */
export function wrapped(text: string, most: number, lines: number): string[] {
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
  const all: string[] = []
  for (const word of words) {
    const last = all.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) all[all.length - 1] = `${last} ${word}`
    else all.push(word)
  }
  if (all.length <= lines) return all
  const last = all[lines - 1]!
  const room =
    last.length + 2 <= most ? last : last.slice(0, most - 1).replace(/\s?\S*$/, '') || last.slice(0, most - 2)
  return [...all.slice(0, lines - 1), `${room} …`]
}

/** Letters that XML has a use for; characters that it forbids are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
