/**
 * Cuts CSV text into records as long as it is plain: a quoted cell ends right before a delimiter or a line break. That is
 * all that well-behaved software writes, and looking for the next sign is several times faster than parsing sign by
 * sign. What is not plain is left to the parser of the library (rows.ts), which then reads the rest.
 */

export type PlainRecord = {
  cells: string[]
  raw: string
  /** Line breaks inside it, its own included. */ breaks: number
}

/** `more`: the text ends inside the record. `odd`: it is not plain. */
export type Found = PlainRecord | 'more' | 'odd'

/** Takes pieces of text and gives records; never holds more than the record that is open and the last piece. */
export class PlainRecords {
  private readonly delimiter: string
  private readonly quote: string
  private text = ''
  private at = 0
  /** Next sign of each kind at or behind a place; -1 before looking, Infinity when there is none. */
  private delimiterAt = -1
  private lineFeed = -1
  private carriageReturn = -1

  constructor({ delimiter, quote }: { delimiter: string; quote: string }) {
    this.delimiter = delimiter
    this.quote = quote
  }

  push(piece: string): void {
    this.text = this.text.slice(this.at) + piece
    this.at = 0
  }

  /** What was not given out as a record yet. */
  get rest(): string {
    return this.text.slice(this.at)
  }

  get restLength(): number {
    return this.text.length - this.at
  }

  /** The next record. `last`: no more text will come. Ends with `more`, also when nothing is left. */
  next(last: boolean): Found {
    const { text, delimiter, quote } = this
    const cells: string[] = []
    let breaks = 0
    let at = this.at
    if (at === text.length) return this.more()
    for (;;) {
      let cell: string
      if (text.startsWith(quote, at)) {
        const end = this.closingQuote(at + 1)
        // A quote at the very end may be the first of two.
        if (end === -1 || (end + 1 === text.length && !last)) return this.more()
        const inside = text.slice(at + 1, end)
        cell = inside.includes(quote) ? inside.replaceAll(quote + quote, quote) : inside
        breaks += countBreaks(inside)
        at = end + 1
      } else {
        const lineEnd = this.lineEnd(at)
        if (this.delimiterAt < at) this.delimiterAt = orInfinity(text.indexOf(delimiter, at))
        const end = Math.min(lineEnd, this.delimiterAt, text.length)
        if (end === text.length && !last) return this.more()
        cell = text.slice(at, end)
        at = end
      }
      cells.push(cell)
      if (at === text.length) return this.ended(cells, at, at, breaks)
      const sign = text[at]
      if (sign === '\n') return this.ended(cells, at, at + 1, breaks + 1)
      if (sign === '\r') {
        if (at + 1 === text.length && !last) return this.more()
        return this.ended(cells, at, text[at + 1] === '\n' ? at + 2 : at + 1, breaks + 1)
      }
      if (!text.startsWith(delimiter, at)) return 'odd'
      at += delimiter.length
      if (at === text.length && !last) return this.more()
    }
  }

  /** The record is read from its start again, so what was seen ahead is no longer what comes next. */
  private more(): 'more' {
    this.delimiterAt = -1
    this.lineFeed = -1
    this.carriageReturn = -1
    return 'more'
  }

  private ended(cells: string[], end: number, next: number, breaks: number): PlainRecord {
    const raw = this.text.slice(this.at, end)
    this.at = next
    return { cells, raw, breaks }
  }

  private closingQuote(from: number): number {
    const { text, quote } = this
    let at = text.indexOf(quote, from)
    while (at !== -1 && text.startsWith(quote, at + 1)) at = text.indexOf(quote, at + 2)
    return at
  }

  private lineEnd(from: number): number {
    if (this.lineFeed < from) this.lineFeed = orInfinity(this.text.indexOf('\n', from))
    if (this.carriageReturn < from) this.carriageReturn = orInfinity(this.text.indexOf('\r', from))
    return Math.min(this.lineFeed, this.carriageReturn)
  }
}

function orInfinity(index: number): number {
  return index === -1 ? Infinity : index
}

/** Line breaks of any kind; `\r\n` is one. */
export function countBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] !== '\n') count += 1
  }
  return count
}
