/**
 * Strict decoding of a feed's bytes. A byte that does not fit its encoding ends the decoding; a replacement character
 * never comes out. A byte order mark decides over what was declared and is removed.
 */

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** The bytes are not what they are said to be; `line` is the line (from 1) that could not be decoded, or near it. */
export class EncodingError extends Error {
  readonly line: number
  constructor(encoding: string, line: number) {
    super(`Line ${line} is not valid ${encoding}.`)
    this.line = line
  }
}

/** Bytes to text, piece by piece. With a `fallback`, lines that are not valid UTF-8 are read in that encoding. */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  declared: Encoding,
  fallback: Encoding | null = null,
): AsyncGenerator<string> {
  const { mark, rest } = await takeMark(bytes)
  const encoding = mark ?? declared
  if (fallback === null || fallback === encoding || mark?.startsWith('utf-16'))
    yield* decodeStrict(rest, encoding)
  else if (encoding.startsWith('utf-16')) yield* decodeWide(rest, encoding, fallback)
  else yield* decodeWithFallback(rest, encoding, fallback)
}

/** The encoding a label means, as the web platform reads labels (latin1 is windows-1252); null for one we do not read. */
export function encodingOf(label: string | null): Encoding | null {
  if (label === null || label.trim() === '') return null
  let name: string
  try {
    name = new TextDecoder(label).encoding
  } catch {
    return null
  }
  return encodings.find((encoding) => encoding === name) ?? null
}
const encodings: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']

/** Whole bytes to text; throws EncodingError. */
export function decodeWhole(bytes: Uint8Array, declared: Encoding): string {
  const { encoding, length } = byteOrderMark(bytes) ?? { encoding: declared, length: 0 }
  const decoder = new StrictDecoder(encoding)
  return decoder.push(bytes.subarray(length)) + decoder.end()
}

/** The mark at the start of the bytes, if there is one. */
export function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** Bytes that windows-1252 gives no character: a file that holds them is in another encoding. */
const unassigned = /[\u0081\u008D\u008F\u0090\u009D]/

/** Decodes pieces of bytes; a piece may end inside a character. */
export class StrictDecoder {
  private readonly decoder: TextDecoder
  private readonly encoding: Encoding
  private line = 1

  constructor(encoding: Encoding) {
    this.encoding = encoding
    this.decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  }

  push(bytes: Uint8Array): string {
    return this.run(bytes, true)
  }

  end(): string {
    return this.run(new Uint8Array(), false)
  }

  private run(bytes: Uint8Array, stream: boolean): string {
    let text: string
    try {
      text = this.decoder.decode(bytes, { stream })
    } catch {
      throw new EncodingError(this.encoding, this.line + linesBeforeFault(bytes, this.encoding))
    }
    if (this.encoding === 'windows-1252' && unassigned.test(text))
      throw new EncodingError(this.encoding, this.line + countLines(text.slice(0, text.search(unassigned))))
    this.line += countLines(text)
    return text
  }
}

async function* decodeStrict(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new StrictDecoder(encoding)
  for await (const piece of bytes) yield decoder.push(piece)
  yield decoder.end()
}

/** UTF-16 without a mark: Western text in it has a NUL in every other byte. A first piece without one is not UTF-16. */
async function* decodeWide(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  fallback: Encoding,
): AsyncGenerator<string> {
  let decoder: StrictDecoder | null = null
  for await (const piece of bytes) {
    decoder ??= new StrictDecoder(piece.includes(0) ? encoding : fallback)
    yield decoder.push(piece)
  }
  if (decoder) yield decoder.end()
}

async function* decodeWithFallback(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  fallback: Encoding,
): AsyncGenerator<string> {
  let line = 0
  for await (const block of lineBlocks(bytes)) {
    const whole = decodeOrNull(block, encoding)
    if (whole !== null) {
      line += countLines(whole)
      yield whole
      continue
    }
    for (const one of linesOf(block)) {
      line++
      const text = decodeOrNull(one, encoding) ?? decodeOrNull(one, fallback)
      if (text === null) throw new EncodingError(`${encoding} or ${fallback}`, line)
      yield text
    }
  }
}

/** Pieces that end at a line break (the last one may not). Line breaks are never inside a character of UTF-8. */
async function* lineBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = []
  for await (const piece of bytes) {
    const end = piece.lastIndexOf(10) + 1
    if (end > 0) {
      yield Buffer.concat([...open, piece.subarray(0, end)])
      open = []
    }
    if (end < piece.length) open.push(piece.slice(end))
  }
  if (open.length > 0) yield Buffer.concat(open)
}

function* linesOf(block: Uint8Array): Generator<Uint8Array> {
  let from = 0
  while (from < block.length) {
    const found = block.indexOf(10, from)
    const end = found === -1 ? block.length : found + 1
    yield block.subarray(from, end)
    from = end
  }
}

function decodeOrNull(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const decoder = new StrictDecoder(encoding)
    return decoder.push(bytes) + decoder.end()
  } catch {
    return null
  }
}

async function takeMark(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ mark: Encoding | null; rest: AsyncIterable<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]()
  let head = new Uint8Array()
  let ended = false
  while (head.length < 3 && !ended) {
    const next = await source.next()
    ended = next.done === true
    if (!next.done) head = new Uint8Array(Buffer.concat([head, next.value]))
  }
  const mark = byteOrderMark(head)
  return { mark: mark?.encoding ?? null, rest: continued(head.subarray(mark?.length ?? 0), source) }
}

async function* continued(head: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head
    for (;;) {
      const next = await source.next()
      if (next.done) return
      yield next.value
    }
  } finally {
    await source.return?.()
  }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Lines before the first byte that is wrong, found line by line; only on the way to an error. */
function linesBeforeFault(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf-8') return 0
  let lines = 0
  for (const line of linesOf(bytes)) {
    if (!decodeFits(line)) return lines
    lines++
  }
  // Nothing is wrong with these bytes: the character before them was cut short.
  return 0
}

function decodeFits(line: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line)
    return true
  } catch {
    return false
  }
}
