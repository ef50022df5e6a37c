/**
 * Cuts a JSON document into the elements of one array while it streams past, and checks its depth before anything is
 * parsed. What is left (the document with `0` in the place of every element) is small enough to parse as a whole.
 */

/** A document that is no JSON, or is nested too deep; line and column count from 1. */
export class JsonError extends Error {
  readonly code: 'json-malformed' | 'json-depth-exceeded'
  constructor(code: 'json-malformed' | 'json-depth-exceeded', line: number, column: number) {
    const what = code === 'json-malformed' ? 'is not valid JSON' : 'is nested too deep'
    super(`The document ${what} (line ${line}, column ${column}).`)
    this.code = code
  }
}

export type SplitOptions = {
  /** The members of the outer object whose arrays are split; an outer array is split in any case. */
  members: readonly string[]
  /** Also the arrays one level down in them, whatever their name: `{ member: { name: [...] } }`. */
  anyName?: boolean
  maxDepth: number
  /** Elements of more characters are passed over: `raw` is null. */
  maxElement: number
}

/**
 * An element of an array: its untouched text, null when it is too long; how it begins; its position from 0; and the member
 * whose array it stands in, null for an outer array.
 */
export type Element = { raw: string | null; head: string; position: number; member: string | null }

/** So much of an element that is too long is kept, to tell which one it was. */
const headLength = 4096

export class JsonSplitter {
  private readonly options: SplitOptions
  private skeleton = ''
  private element = ''
  private tooLong = false
  private inElement = false
  private position = 0
  /** Depth of the array that is split; 0 as long as it has not begun. */
  private arrayDepth = 0
  private depth = 0
  private inString = false
  private escaped = false
  /** The last string at depth 1, and whether a colon followed it. */
  private word = ''
  private key: string | null = null
  private line = 1
  private column = 0

  constructor(options: SplitOptions) {
    this.options = options
  }

  /** Takes the next piece of text; returns the elements that ended in it. */
  push(text: string): Element[] {
    const found: Element[] = []
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const char = text.charCodeAt(at)
      this.column++
      if (char === 10) {
        this.line++
        this.column = 0
      }
      if (this.inString) {
        this.takeStringChar(char, text, at)
        continue
      }
      if (this.inElement && this.depth === this.arrayDepth && (char === 44 || char === 93)) {
        this.append(text.slice(from, at))
        from = at
        found.push(this.endElement())
      }
      if (!this.inElement && this.arrayDepth > 0 && this.depth === this.arrayDepth && startsValue(char)) {
        this.append(text.slice(from, at))
        from = at
        this.inElement = true
      }
      this.takeStructure(char)
    }
    this.append(text.slice(from))
    return found
  }

  /** Characters of the document that are in no element: they are kept in memory. */
  get restLength(): number {
    return this.skeleton.length
  }

  /** Ends the document; returns its text without the elements. Throws JsonError when it is cut. */
  end(): string {
    if (this.depth !== 0 || this.inString || this.inElement) throw this.error('json-malformed')
    return this.skeleton
  }

  error(code: JsonError['code']): JsonError {
    return new JsonError(code, this.line, this.column)
  }

  private takeStringChar(char: number, text: string, at: number): void {
    if (this.escaped) this.escaped = false
    else if (char === 92) this.escaped = true
    else if (char === 34) {
      this.inString = false
      return
    }
    if (this.depth === 1 && !this.inElement && this.word.length < 100) this.word += text[at]
  }

  private takeStructure(char: number): void {
    if (char === 34) {
      this.inString = true
      if (this.depth === 1) this.word = ''
    } else if (char === 58) {
      if (this.depth === 1) this.key = this.word
    } else if (char === 123 || char === 91) {
      this.depth++
      if (this.depth > this.options.maxDepth) throw this.error('json-depth-exceeded')
      if (char === 91 && !this.inElement && this.arrayDepth === 0 && this.isTarget())
        this.arrayDepth = this.depth
    } else if (char === 125 || char === 93) {
      if (this.depth === this.arrayDepth && !this.inElement) this.arrayDepth = 0
      this.depth--
      if (this.depth < 0) throw this.error('json-malformed')
    } else if (char === 44 && this.depth === 1) this.key = null
  }

  private isTarget(): boolean {
    if (this.depth === 1) return true
    if (this.key === null || !this.options.members.includes(this.key)) return false
    return this.depth === 2 || (this.depth === 3 && this.options.anyName === true)
  }

  private append(text: string): void {
    if (!this.inElement) this.skeleton += text
    else if (!this.tooLong) {
      this.element += text
      if (this.element.length > this.options.maxElement) {
        this.tooLong = true
        this.element = this.element.slice(0, headLength)
      }
    }
  }

  private endElement(): Element {
    const element = {
      raw: this.tooLong ? null : this.element.trimEnd(),
      head: this.element.slice(0, headLength),
      position: this.position++,
      member: this.arrayDepth === 1 ? null : this.key,
    }
    this.inElement = false
    this.tooLong = false
    this.element = ''
    this.skeleton += '0'
    return element
  }
}

function startsValue(char: number): boolean {
  return char !== 44 && char !== 93 && char !== 32 && char !== 10 && char !== 13 && char !== 9
}
