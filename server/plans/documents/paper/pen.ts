/** Draws on the current page of a PDF: text, lines, and what stands on every page. Knows nothing of structure. */
import type { Doc, Fonts, Set } from './fonts.ts'
import { colours, contentWidth, page, strip } from './looks.ts'
import type { Strip } from './sheet.ts'

export type Said = Set & { colour: string }
export type Pen = {
  /** Writes one line with its top at `y`; returns how wide it is. */
  say: (text: string, said: Said, x: number, y: number) => number
  /** A line over the width of the text. */
  rule: (y: number, colour: string, width: number) => void
  /** A strip of time with its upper edge at `y`, as wide as the text. */
  strip: (drawn: Strip, x: number, y: number) => void
  /** A thin line below a text. */
  under: (x: number, y: number, width: number, colour: string) => void
  /** Head and foot of a page. `running` stands right in the head, shortened where it is too long. */
  frame: (running: string, foot: string, number: string) => void
}

const small = { weight: 'regular', size: 9, colour: colours.quiet } as const satisfies Said

export function penOf(doc: Doc, fonts: Fonts): Pen {
  const say: Pen['say'] = (text, said, x, y) => {
    doc.fillColor(said.colour)
    fonts.write(text, said, x, y)
    return fonts.widthOf(text.trimEnd(), said)
  }
  const rule: Pen['rule'] = (y, colour, width) => {
    doc
      .save()
      .moveTo(page.side, y)
      .lineTo(page.side + contentWidth, y)
    doc.lineWidth(width).strokeColor(colour).stroke().restore()
  }
  const under: Pen['under'] = (x, y, width, colour) => {
    doc
      .save()
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .strokeColor(colour)
      .stroke()
      .restore()
  }
  const drawStrip: Pen['strip'] = ({ bars, marks, edges }, x, y) => {
    const width = page.side + contentWidth - x
    const at = (part: number) => x + (width * part) / 100
    doc.save()
    doc.rect(x, y + strip.height / 2, width, 0.75).fill(colours.line)
    for (const edge of edges) doc.rect(at(edge), y - 1, 0.75, strip.height + 2).fill(colours.line)
    for (const bar of bars)
      doc.rect(at(bar.x), y, (width * bar.width) / 100, strip.height).fill(colours.green)
    for (const mark of marks) doc.rect(at(mark) - 1, y - 1, 2, strip.height + 2).fill(colours.amber)
    doc.restore()
  }
  const widthOf = (text: string) => fonts.widthOf(text, small)
  const sayRight = (text: string, y: number) => say(text, small, page.side + contentWidth - widthOf(text), y)
  const frame: Pen['frame'] = (running, foot, number) => {
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Top'] })
    mark(doc, page.side, 30)
    say('Stapwijzer', { weight: 'bold', size: 13, colour: colours.ink }, page.side + 29, 32)
    sayRight(shortened(running, 300, widthOf), 35)
    rule(60, colours.green, 1.5)
    doc.endMarkedContent()
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    rule(page.height - 50, colours.line, 0.75)
    say(foot, small, page.side, page.height - 42)
    sayRight(number, page.height - 42)
    doc.endMarkedContent()
  }
  return { say, rule, strip: drawStrip, under, frame }
}

/** Three stones that rise, as on the site. */
function mark(doc: Doc, x: number, y: number): void {
  doc.save().translate(x, y).scale(0.6)
  doc.roundedRect(1, 25, 14, 8, 4).fill(colours.green)
  doc.roundedRect(11, 14, 14, 8, 4).fill(colours.green)
  doc.roundedRect(21, 3, 14, 8, 4).fill(colours.amber)
  doc.restore()
}

function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  const characters = [...text]
  let kept = characters.length
  const shown = () => (kept === characters.length ? text : `${characters.slice(0, kept).join('')}…`)
  while (kept > 0 && widthOf(shown()) > width) kept -= 1
  return shown()
}
