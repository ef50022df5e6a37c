/** Lays a document out: breaks its texts into lines and gives each line its page and height. Pure. */
import type { Fonts } from './fonts.ts'
import { linesOf, paragraphsOf } from './lines.ts'
import { contentWidth, indents, looks, page, strip } from './looks.ts'
import { isLeaf, type Group, type Leaf, type Part } from './sheet.ts'

/** `top` in points from the top of its page; pages count from 0. */
export type PlacedLine = { text: string; page: number; top: number }
export type PlacedLeaf = { x: number; lines: PlacedLine[] }
export type Flow = { places: ReadonlyMap<Leaf, PlacedLeaf>; pages: number }

/** What stands at one height: a text, or a label with the text beside it. */
type Row = {
  cells: { leaf: Leaf; x: number; lines: Line[] }[]
  before: number
  /** Heights of its lines, with the space above a new paragraph. */
  heights: number[]
  /** Space below, for a strip of time. */
  after: number
  /** Does not stand at the foot of a page. */
  keepsNext: boolean
  /** Rows from here on that stay on one page if they are not many. */
  together: number
}
type Line = { text: string; gap: number }

const bottom = page.height - page.bottom
/** Space between paragraphs of one text. */
const paragraphGap = 4
/** A group that takes more of a page than this may be broken. */
const mostTogether = (bottom - page.top) * 0.45

export function flowOf(root: Group, fonts: Fonts): Flow {
  const rows = rowsOf(root, fonts)
  return place(rows)
}

function rowsOf(part: Part, fonts: Fonts): Row[] {
  if (isLeaf(part)) return [row([cell(part, 0, fonts)])]
  if (part.beside) {
    const [label, ...texts] = part.parts.filter(isLeaf)
    const indent = indents[part.beside]
    return texts.map((text, index) =>
      row([...(index === 0 ? [cell(label!, 0, fonts, indent)] : []), cell(text, indent, fonts)]),
    )
  }
  const rows = part.parts.flatMap((one) => rowsOf(one, fonts))
  if (part.together && rows[0]) rows[0].together = Math.max(rows[0].together, rows.length)
  return rows
}

function cell(leaf: Leaf, x: number, fonts: Fonts, width = contentWidth - x): Row['cells'][number] {
  const set = looks[leaf.look]
  const widthOf = (text: string) => fonts.widthOf(text, set)
  const paragraphs = paragraphsOf(leaf.text)
  const lines = paragraphs.flatMap((paragraph, index) =>
    linesOf(paragraph, width, widthOf).map((text, at, { length }) => ({
      text: at === length - 1 && index < paragraphs.length - 1 ? `${text} ` : text,
      gap: index > 0 && at === 0 ? paragraphGap : 0,
    })),
  )
  return { leaf, x: page.side + x, lines }
}

function row(cells: Row['cells']): Row {
  const longest = cells.reduce((a, b) => (b.lines.length > a.lines.length ? b : a))
  const main = cells.at(-1)!
  const { leading, before } = looks[main.leaf.look]
  return {
    cells,
    before,
    heights: longest.lines.map(({ gap }) => leading + gap),
    after: main.leaf.strip ? strip.before + strip.height : 0,
    keepsNext: main.leaf.leads === true,
    together: 0,
  }
}

function place(rows: readonly Row[]): Flow {
  const places = new Map<Leaf, PlacedLeaf>()
  const needs = needsOf(rows)
  let at = { page: 0, top: page.top as number }
  const next = () => (at = { page: at.page + 1, top: page.top })
  rows.forEach((one, index) => {
    if (at.top > page.top && at.top + needs[index]! > bottom) next()
    else if (at.top > page.top) at.top += one.before
    const tops = one.heights.map((height, line) => {
      // Neither the first nor the last line of a text stands alone on a page.
      const lonely =
        line > 1 && line === one.heights.length - 2 && at.top + height + one.heights[line + 1]! > bottom
      if (at.top > page.top && (at.top + height > bottom || lonely)) next()
      const top = { page: at.page, top: at.top + height - looks[one.cells.at(-1)!.leaf.look].leading }
      at.top += height
      return top
    })
    at.top += one.after
    for (const { leaf, x, lines } of one.cells) {
      places.set(leaf, { x, lines: lines.map(({ text }, line) => ({ text, ...tops[line]! })) })
    }
  })
  return { places, pages: at.page + 1 }
}

/** What has to fit on the rest of a page before a row may begin there. */
function needsOf(rows: readonly Row[]): number[] {
  const needs: number[] = []
  for (let index = rows.length - 1; index >= 0; index--) {
    const one = rows[index]!
    const begin = one.heights.length <= 3 ? one.heights : one.heights.slice(0, 2)
    const own = one.before + sum(begin) + one.after + (one.keepsNext ? (needs[index + 1] ?? 0) : 0)
    const all =
      one.together > 0
        ? sum(
            rows
              .slice(index, index + one.together)
              .map((each) => each.before + sum(each.heights) + each.after),
          )
        : 0
    needs[index] = Math.max(own, all <= mostTogether ? all : 0)
  }
  return needs
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
