/**
 * The two weights of the brand's typeface, each in two files: common Latin letters, and the rarer ones. Text is written
 * letter by letter, without kerning and ligatures: so a text is as wide as its letters, a long one is laid out in a
 * moment, and its file is half the size.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type PDFDocument from 'pdfkit'
import { unpackWoff } from './unpack-woff.ts'

export type Doc = InstanceType<typeof PDFDocument>
export type Weight = 'regular' | 'bold'
export type Set = { weight: Weight; size: number }

export type Fonts = {
  /** Whether one of the files has the character. */
  can: (character: string) => boolean
  /** In points. */
  widthOf: (text: string, set: Set) => number
  /** Writes one line with its top at `y`, in the colour that the document fills with. */
  write: (text: string, set: Set, x: number, y: number) => void
}

const files = {
  regular: ['latin-400', 'latin-ext-400'],
  bold: ['latin-700', 'latin-ext-700'],
} as const satisfies Record<Weight, readonly string[]>

/** The part of fontkit that pdfkit lends; its types do not tell of it. */
type FontFile = {
  unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { advanceWidth: number }
}
/** A font in one document: gathers the letters that are used, with their Unicode, for the part that is embedded. */
type Embedded = {
  id: string
  font: FontFile
  /** Height above the baseline in thousandths of the size. */
  ascender: number
  /** The codes of the glyphs as hexadecimal texts. */
  encode(text: string): [codes: string[], positions: unknown[]]
  ref(): unknown
}

/** The end mark of a table in the files, which is no character. */
const nothing = 0xffff

/** Read once for all documents: to open them takes longer than to write a plan. */
const opened = new Map<string, FontFile>()

function openedBy(doc: Doc, name: string): FontFile {
  const before = opened.get(name)
  if (before) return before
  // Not the variable font: pdfkit cannot make a subset of it.
  const path = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}-normal.woff`
  const bytes = unpackWoff(readFileSync(fileURLToPath(import.meta.resolve(path))))
  const file = embedded(doc, bytes).font
  opened.set(name, file)
  return file
}

function embedded(doc: Doc, font: string | Buffer): Embedded {
  const set: object = doc.font(font)
  if (!hasFont(set)) throw new Error('pdfkit keeps the font it set somewhere else')
  return set._font
}

function hasFont(doc: object): doc is { _font: Embedded } {
  return '_font' in doc
}

/** A character in the file that has it; `advance` is its width for a size of 1. */
type Glyph = { file: string; advance: number }

/** What the files have, which is a few hundred; what people type besides is not remembered. */
const glyphs = new Map<string, Glyph>()

function glyphOf(character: string, weight: Weight): Glyph | null {
  const key = `${weight} ${character}`
  const before = glyphs.get(key)
  if (before) return before
  const codePoint = character.codePointAt(0)!
  const file = files[weight].find((name) => opened.get(name)!.hasGlyphForCodePoint(codePoint))
  if (file === undefined || codePoint === nothing) return null
  const font = opened.get(file)!
  const found = { file, advance: font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm }
  glyphs.set(key, found)
  return found
}

export function registerFonts(doc: Doc): Fonts {
  const fonts = new Map<string, Embedded>()
  for (const name of Object.values(files).flat()) {
    doc.registerFont(name, openedBy(doc, name) as never)
    fonts.set(name, embedded(doc, name))
  }
  const codes = new Map<string, string>()
  const codeOf = (character: string, file: string): string => {
    const key = `${file} ${character}`
    const before = codes.get(key)
    if (before !== undefined) return before
    const code = fonts.get(file)!.encode(character)[0].join('')
    codes.set(key, code)
    return code
  }
  return {
    can: (character) => glyphOf(character, 'regular') !== null,
    widthOf: (text, { weight, size }) => {
      let width = 0
      for (const character of text) width += glyphOf(character, weight)?.advance ?? 0
      return width * size
    },
    write: (text, { weight, size }, x, y) => {
      const runs = runsOf(text, weight, codeOf)
      if (runs.length === 0) return
      const { ascender } = fonts.get(runs[0]!.file)!
      // pdfkit turned the page upside down, so the letters are turned back.
      const lines = ['BT', `1 0 0 -1 ${fixed(x)} ${fixed(y + (ascender * size) / 1000)} Tm`]
      for (const { file, hex } of runs) {
        const font = fonts.get(file)!
        const onPage = doc.page.fonts as Record<string, unknown>
        onPage[font.id] ??= font.ref()
        lines.push(`/${font.id} ${size} Tf`, `<${hex}> Tj`)
      }
      doc.addContent([...lines, 'ET'].join('\n'))
    },
  }
}

type Run = { file: string; hex: string }

/** Cuts a text where the font file changes. */
function runsOf(text: string, weight: Weight, codeOf: (character: string, file: string) => string): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const file = glyphOf(character, weight)?.file ?? files[weight][0]
    const hex = codeOf(character, file)
    const last = runs.at(-1)
    if (last?.file === file) last.hex += hex
    else runs.push({ file, hex })
  }
  return runs
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100)
}
