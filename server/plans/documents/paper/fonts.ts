/** The two weights of the brand's typeface, each in two files: common Latin letters, and the rarer ones. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type PDFDocument from 'pdfkit'

export type Weight = 'regular' | 'bold'

/** A stretch of text that one font file can show. */
export type Run = { font: string; text: string }

export type Fonts = {
  /** Whether one of the files has the character. */
  can: (character: string) => boolean
  /** In points, as it will be drawn. */
  widthOf: (text: string, weight: Weight, size: number) => number
  /** Cuts a text where the font file changes. */
  runs: (text: string, weight: Weight) => Run[]
}

const files = {
  regular: ['latin-400', 'latin-ext-400'],
  bold: ['latin-700', 'latin-ext-700'],
} as const satisfies Record<Weight, readonly string[]>

/** Not the variable font: pdfkit cannot make a subset of it. */
const data = Object.fromEntries(
  Object.values(files)
    .flat()
    .map((name) => [
      name,
      readFileSync(
        fileURLToPath(
          import.meta.resolve(
            `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}-normal.woff`,
          ),
        ),
      ),
    ]),
)

/** The part of fontkit that pdfkit lends; its types do not tell of it. */
type FontFile = { hasGlyphForCodePoint(codePoint: number): boolean }

/** The end mark of a table in the files, which is no character. */
const nothing = 0xffff

/** The same font files give the same answers in every document. */
const known = new Map<string, string>()

export function registerFonts(doc: InstanceType<typeof PDFDocument>): Fonts {
  for (const [name, file] of Object.entries(data)) doc.registerFont(name, file)
  const opened = new Map<string, FontFile>()
  const open = (name: string): FontFile => {
    const before = opened.get(name)
    if (before) return before
    const file = (doc.font(name) as unknown as { _font: { font: FontFile } })._font.font
    opened.set(name, file)
    return file
  }
  /** The file that has the character; null when none has it. */
  const find = (character: string, weight: Weight): string | null => {
    const key = `${weight} ${character}`
    const before = known.get(key)
    if (before !== undefined) return before
    const codePoint = character.codePointAt(0)!
    const name =
      codePoint === nothing
        ? undefined
        : files[weight].find((one) => open(one).hasGlyphForCodePoint(codePoint))
    // Only what the fonts have is remembered, which is a few hundred; what people type is not.
    if (name) known.set(key, name)
    return name ?? null
  }
  const runs: Fonts['runs'] = (text, weight) => {
    const found: Run[] = []
    for (const character of text) {
      const font = find(character, weight) ?? files[weight][0]
      const last = found.at(-1)
      if (last?.font === font) last.text += character
      else found.push({ font, text: character })
    }
    return found
  }
  return {
    can: (character) => find(character, 'regular') !== null,
    widthOf: (text, weight, size) =>
      runs(text, weight).reduce(
        (sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text),
        0,
      ),
    runs,
  }
}
