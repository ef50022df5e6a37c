/**
 * Where the boxes and lines of the map of near occupations stand: this occupation in the middle, the nearest ones beside it,
 * the others above and below those. Drawn for the width of a phone, so that its words are read there too. Pure.
 */

export type Near = {
  id: string
  label: string
  /** 0-1. */
  overlap: number
  /** Skills of it that belong to the occupation in the middle, and all of its own. */
  have: number
  all: number
}

type Box = { x: number; y: number; width: number; height: number; lines: string[] }
export type NearMap = {
  width: number
  height: number
  middle: Box
  around: (Box & {
    near: Near
    /** From the middle to the box. The more overlap, the wider. */
    line: { x1: number; y1: number; x2: number; y2: number; width: number }
  })[]
}

export const mostNear = 8

const width = 360
const edge = 4
const box = { width: 146, height: 92 }
const centre = { width: 220, height: 72 }
/** Between two boxes above each other, and between the middle and what stands next to it. */
const gap = { boxes: 14, middle: 46 }
const charactersOfBox = 19
const charactersOfMiddle = 26
const mostLines = 3

/** At most `mostNear`, the first ones nearest to the middle. */
export function nearMap(label: string, nearest: readonly Near[]): NearMap {
  const shown = nearest.slice(0, mostNear)
  const above = shown.filter((_, index) => index % 4 < 2)
  const below = shown.filter((_, index) => index % 4 >= 2)
  const heightOf = (rows: number) => (rows === 0 ? 0 : rows * (box.height + gap.boxes) - gap.boxes)
  const [rowsAbove, rowsBelow] = [Math.ceil(above.length / 2), Math.ceil(below.length / 2)]
  const middleY = edge + (rowsAbove > 0 ? heightOf(rowsAbove) + gap.middle : 0)
  const middle = { ...centre, x: (width - centre.width) / 2, y: middleY }
  const belowY = middle.y + middle.height + gap.middle
  const place = (near: Near, index: number, side: 'above' | 'below') => {
    const row = Math.floor(index / 2)
    const left = index % 2 === 0
    const y =
      side === 'above'
        ? middle.y - gap.middle - box.height - row * (box.height + gap.boxes)
        : belowY + row * (box.height + gap.boxes)
    const x = left ? edge : width - edge - box.width
    const at = { ...box, x, y }
    return {
      ...at,
      near,
      lines: linesOf(near.label, charactersOfBox),
      line: { ...lineTo(at, middle, { left, side, outer: row > 0 }), width: lineWidth(near.overlap) },
    }
  }
  return {
    width,
    height: (rowsBelow > 0 ? belowY + heightOf(rowsBelow) : middle.y + middle.height) + edge,
    middle: { ...middle, lines: linesOf(label, charactersOfMiddle) },
    around: [
      ...above.map((near, index) => place(near, index, 'above')),
      ...below.map((near, index) => place(near, index, 'below')),
    ],
  }
}

type Rect = Omit<Box, 'lines'>
type Where = { left: boolean; side: 'above' | 'below'; outer: boolean }

/** To the near edge of a box next to the middle; to the inner side of one behind it, through the passage between the others. */
function lineTo(to: Rect, middle: Rect, { left, side, outer }: Where) {
  const sign = left ? -1 : 1
  const y1 = side === 'above' ? middle.y : middle.y + middle.height
  if (!outer) {
    const y2 = side === 'above' ? to.y + to.height : to.y
    return { x1: width / 2 + sign * 70, y1, x2: to.x + to.width / 2, y2 }
  }
  const y2 = side === 'above' ? to.y + to.height - 30 : to.y + 30
  return { x1: width / 2 + sign * 8, y1, x2: left ? to.x + to.width : to.x, y2 }
}

const narrowest = 1.5
const widest = 10

function lineWidth(overlap: number): number {
  return Math.round((narrowest + (widest - narrowest) * Math.max(0, Math.min(1, overlap))) * 10) / 10
}

/** A name over at most three lines; what does not fit ends in three dots, and stands whole in the list. */
export function linesOf(label: string, characters: number): string[] {
  const lines: string[] = []
  for (const word of label.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && [...`${last} ${word}`].length <= characters)
      lines[lines.length - 1] += ` ${word}`
    else lines.push(word)
  }
  const cut = (line: string) => `${[...line].slice(0, characters - 1).join('')}…`
  const fitting = lines.map((line) => ([...line].length > characters ? cut(line) : line))
  if (fitting.length <= mostLines) return fitting
  const end = fitting[mostLines - 1]!
  return [
    ...fitting.slice(0, mostLines - 1),
    [...end].length < characters ? `${end}…`.replace('……', '…') : cut(end),
  ]
}
