/**
 * Cuts an XML document into the elements that are wanted while it streams past. No DOCTYPE is allowed, so there are no
 * entities but the five predefined ones; depth is limited; the document must be well-formed to the last tag.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { localName, type XmlElement } from './element.ts'

export type XmlProblem = 'xml-malformed' | 'xml-doctype-forbidden' | 'xml-depth-exceeded'

/** A document that is refused; the message names line and column, both from 1. */
export class XmlError extends Error {
  readonly code: XmlProblem
  constructor(code: XmlProblem, message: string) {
    super(message)
    this.code = code
  }
}

export type XmlSplitOptions = {
  /** Whether this element (local name, depth from 1, name of the root) is handed out whole. */
  wanted: (name: string, depth: number, root: string) => boolean
  maxDepth: number
  /** Characters of one wanted element; a larger one comes without content. */
  maxElement: number
}

/** A wanted element; `element` is null when it is too large. `position` counts elements of its name from 1. */
export type FoundElement = {
  name: string
  element: XmlElement | null
  raw: string
  line: number
  position: number
}

const none: XmlElement['attributes'] = Object.freeze({})

/** Before the root there is room for a declaration and comments, not for a document of its own. */
const maxProlog = 1_000_000
/** The parser holds a text until the next tag; a longer one would fill the memory. */
const maxBetweenTags = 64_000_000
/** So much of the text before a tag is kept, to find where the tag began. */
const kept = 1024

export class XmlSplitter {
  /** Local name of the root; '' as long as it has not begun. */
  root = ''
  rootAttributes: XmlElement['attributes'] = none
  private readonly options: XmlSplitOptions
  private readonly parser = new SaxesParser({ position: true })
  private readonly found: FoundElement[] = []
  private readonly positions = new Map<string, number>()
  private depth = 0
  /** Text that raw elements are cut from, and the place of its first character in the document. */
  private buffer = ''
  private bufferAt = 0
  /** Open elements inside the wanted one, outermost first; empty outside of one. */
  private stack: XmlElement[] = []
  private wantedDepth = 0
  private wantedAt = 0
  private wantedLine = 0
  private tooLarge = false
  private lastTagAt = 0
  private sawDoctype = false

  constructor(options: XmlSplitOptions) {
    this.options = options
    this.parser.on('error', (error) => {
      throw this.error('xml-malformed', plainMessage(error.message))
    })
    this.parser.on('doctype', () => {
      throw this.error('xml-doctype-forbidden', 'a DOCTYPE is not allowed')
    })
    this.parser.on('opentagstart', (tag) => this.open(tag as SaxesTagPlain))
    this.parser.on('opentag', (tag) => this.attributes(tag as SaxesTagPlain))
    this.parser.on('text', (text) => this.text(text))
    this.parser.on('cdata', (text) => this.text(text))
    this.parser.on('closetag', (tag) => this.close(tag as SaxesTagPlain))
  }

  /** Takes the next piece of the document; returns the wanted elements that ended in it. */
  push(text: string): FoundElement[] {
    this.buffer += text
    this.parser.write(text)
    if (this.parser.position - this.lastTagAt > maxBetweenTags)
      throw this.error('xml-malformed', 'a text or tag does not end')
    if (this.root === '') this.checkProlog()
    if (this.stack.length === 0 || this.tooLarge) this.forget(this.buffer.length - kept)
    else if (this.bufferAt + this.buffer.length - this.wantedAt > this.options.maxElement) this.drop()
    else this.forget(this.wantedAt - this.bufferAt)
    return this.found.splice(0)
  }

  /** Ends the document. Throws XmlError when it is cut. */
  end(): FoundElement[] {
    this.parser.close()
    return this.found.splice(0)
  }

  private open({ name }: SaxesTagPlain): void {
    this.lastTagAt = this.parser.position
    this.depth++
    const local = localName(name)
    if (this.depth > this.options.maxDepth)
      throw this.error('xml-depth-exceeded', `elements are nested deeper than ${this.options.maxDepth}`)
    if (this.depth === 1) this.root = local
    if (this.wantedDepth === 0 && this.options.wanted(local, this.depth, this.root)) {
      this.wantedDepth = this.depth
      this.wantedLine = this.parser.line
      this.wantedAt = this.bufferAt + this.buffer.lastIndexOf('<', this.parser.position - this.bufferAt - 1)
    }
  }

  private attributes({ name, attributes }: SaxesTagPlain): void {
    if (this.depth === 1) this.rootAttributes = plainAttributes(attributes)
    if (this.wantedDepth > 0 && !this.tooLarge) {
      const element: XmlElement = {
        name: localName(name),
        attributes: plainAttributes(attributes),
        children: [],
        text: '',
      }
      this.stack.at(-1)?.children.push(element)
      this.stack.push(element)
    }
  }

  private text(text: string): void {
    const open = this.stack.at(-1)
    if (open) open.text += text
  }

  private close({ name }: SaxesTagPlain): void {
    this.lastTagAt = this.parser.position
    if (this.wantedDepth === this.depth) this.finish(localName(name))
    else if (this.wantedDepth > 0 && !this.tooLarge) this.stack.pop()
    this.depth--
  }

  private finish(name: string): void {
    const position = (this.positions.get(name) ?? 0) + 1
    this.positions.set(name, position)
    const raw = this.tooLarge
      ? ''
      : this.buffer.slice(this.wantedAt - this.bufferAt, this.parser.position - this.bufferAt)
    const large = this.tooLarge || raw.length > this.options.maxElement
    const element = large ? null : (this.stack[0] ?? null)
    this.found.push({ name, element, raw: large ? '' : raw, line: this.wantedLine, position })
    this.stack = []
    this.wantedDepth = 0
    this.tooLarge = false
  }

  private checkProlog(): void {
    this.sawDoctype ||= this.buffer.includes('<!DOCTYPE')
    if (this.parser.position <= maxProlog) return
    throw this.error(
      this.sawDoctype ? 'xml-doctype-forbidden' : 'xml-malformed',
      'the root element does not begin',
    )
  }

  /** Lets go of that many characters of text: no raw element needs them any more. */
  private forget(characters: number): void {
    const cut = Math.max(0, characters)
    this.buffer = this.buffer.slice(cut)
    this.bufferAt += cut
  }

  private drop(): void {
    this.tooLarge = true
    this.stack = []
    this.forget(this.buffer.length - kept)
  }

  private error(code: XmlProblem, what: string): XmlError {
    return new XmlError(code, `Line ${this.parser.line}, column ${this.parser.column + 1}: ${what}.`)
  }
}

function plainAttributes(attributes: Record<string, string>): XmlElement['attributes'] {
  const names = Object.keys(attributes)
  if (names.length === 0) return none
  const kept: Record<string, string> = {}
  for (const name of names) {
    const local = localName(name)
    if (/^xmlns(?::|$)|^xsi:/.test(name) || local === '__proto__') continue
    kept[local] = attributes[name] ?? ''
  }
  return kept
}

/** What the parser says, without its own place and full stop, and short: it may quote the document. */
function plainMessage(message: string): string {
  return message
    .replace(/^\d+:\d+: /, '')
    .replace(/\.$/, '')
    .replace(/\s+/g, ' ')
    .slice(0, 100)
}
