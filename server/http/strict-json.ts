/**
 * JSON (RFC 8259) read from raw bytes, strictly: what JSON.parse lets through is named with its place instead.
 * A text that is no JSON ends the reading; every other problem is gathered and the reading goes on.
 */

export type JsonProblem = { path: string; message: string }
/** `value` is null when the text could not be read at all; objects have no dangerous keys. */
export type StrictJson = { value: unknown; problems: JsonProblem[] }

const dangerous = new Set(['__proto__', 'constructor', 'prototype'])
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const blank = /[ \t\n\r]*/y
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads bytes. `maxDepth` counts nested objects and lists; the outermost is 1. */
export function readStrictJson(bytes: Uint8Array, maxDepth: number): StrictJson {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return unreadable('The body is not valid UTF-8.')
  }
  const reader = new Reader(text, maxDepth)
  try {
    return { value: reader.document(), problems: reader.problems }
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error.message)
    throw error
  }
}

function unreadable(message: string): StrictJson {
  return { value: null, problems: [{ path: '', message }] }
}

class Unreadable extends Error {}

class Reader {
  readonly problems: JsonProblem[] = []
  readonly #text: string
  readonly #maxDepth: number
  #at = 0
  #depth = 0

  constructor(text: string, maxDepth: number) {
    this.#text = text
    this.#maxDepth = maxDepth
  }

  document(): unknown {
    this.#skipBlank()
    if (this.#at === this.#text.length) throw new Unreadable('The body is empty.')
    const value = this.#value('')
    this.#skipBlank()
    if (this.#at < this.#text.length) this.#fail()
    return value
  }

  #value(path: string): unknown {
    switch (this.#text.charAt(this.#at)) {
      case '{':
        return this.#nested(() => this.#object(path))
      case '[':
        return this.#nested(() => this.#list(path))
      case '"':
        return this.#checked(this.#string(), path)
      case 't':
        return this.#word('true', true)
      case 'f':
        return this.#word('false', false)
      case 'n':
        return this.#word('null', null)
      default:
        return Number(this.#token(number))
    }
  }

  #nested<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > this.#maxDepth) {
      throw new Unreadable(`The body is nested deeper than ${this.#maxDepth} levels.`)
    }
    const value = read()
    this.#depth -= 1
    return value
  }

  #object(path: string): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    const seen = new Set<string>()
    this.#at += 1
    this.#skipBlank()
    if (this.#take('}')) return result
    do {
      this.#skipBlank()
      const key = this.#string()
      const own = path ? `${path}.${key}` : key
      this.#skipBlank()
      this.#expect(':')
      this.#skipBlank()
      const value = this.#value(own)
      if (dangerous.has(key)) this.#say(own, 'This name is not allowed.')
      else if (seen.has(key)) this.#say(own, 'This name stands here twice.')
      else if (this.#isClean(key)) result[key] = value
      else this.#say(own, 'A name may not hold a NUL or half a character.')
      seen.add(key)
      this.#skipBlank()
    } while (this.#take(','))
    this.#expect('}')
    return result
  }

  #list(path: string): unknown[] {
    const result: unknown[] = []
    this.#at += 1
    this.#skipBlank()
    if (this.#take(']')) return result
    do {
      this.#skipBlank()
      result.push(this.#value(`${path}[${result.length}]`))
      this.#skipBlank()
    } while (this.#take(','))
    this.#expect(']')
    return result
  }

  #checked(text: string, path: string): string {
    if (!this.#isClean(text))
      this.#say(path, 'A text may not hold a NUL or half a character (a lone surrogate).')
    return text
  }

  #isClean(text: string): boolean {
    return text.isWellFormed() && !text.includes('\u0000')
  }

  /** Walks to the closing quote by hand: a pattern for the whole token would backtrack on a long text. */
  #string(): string {
    const start = this.#at
    this.#expect('"')
    for (;;) {
      const sign = this.#text.charCodeAt(this.#at)
      if (sign === 0x22) break
      if (sign === 0x5c) this.#token(escape)
      // Also where the text ends: then the code is NaN.
      else if (sign >= 0x20) this.#at += 1
      else this.#fail()
    }
    this.#at += 1
    return JSON.parse(this.#text.slice(start, this.#at)) as string
  }

  #token(form: RegExp): string {
    form.lastIndex = this.#at
    const found = form.exec(this.#text)
    if (!found) this.#fail()
    this.#at = form.lastIndex
    return found[0]
  }

  #word<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) this.#fail()
    this.#at += word.length
    return value
  }

  #skipBlank(): void {
    blank.lastIndex = this.#at
    blank.test(this.#text)
    this.#at = blank.lastIndex
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) this.#fail()
  }

  #say(path: string, message: string): void {
    this.problems.push({ path, message })
  }

  #fail(): never {
    const before = this.#text.slice(0, this.#at)
    const line = before.split('\n').length
    throw new Unreadable(
      `The body is not valid JSON at line ${line}, character ${this.#at - before.lastIndexOf('\n')}.`,
    )
  }
}
