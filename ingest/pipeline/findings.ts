/**
 * The findings of a run in order. They wait in a temporary file, because a feed of a hundred thousand items may give
 * as many: rejects are kept all, warnings up to a number for each code and counted beyond it.
 */
import { appendFileSync, closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '@stapwijzer/shared/domain/source.ts'
import { FeedError } from '../feeds/format.ts'
import { storedKey } from './stored-text.ts'

export type FindingKind = 'reject' | 'warning'

/** Warnings of one code that are kept. */
export const maxWarningsPerCode = 10_000
/** Findings held in memory before they go to the file. */
const held = 2_000
const maxMessage = 500

export class Findings {
  readonly #source: string
  readonly #waiting: Record<FindingKind, string[]> = { reject: [], warning: [] }
  readonly #warningCounts = new Map<string, number>()
  readonly #files: Partial<Record<FindingKind, number>> = {}
  #rejects = 0

  constructor(source: string) {
    this.#source = source
  }

  get rejects(): number {
    return this.#rejects
  }

  reject(finding: Finding): void {
    this.#rejects += 1
    this.#keep('reject', finding)
  }

  warn(finding: Finding): void {
    const before = this.#warningCounts.get(finding.code) ?? 0
    this.#warningCounts.set(finding.code, before + 1)
    if (before < maxWarningsPerCode) this.#keep('warning', finding)
  }

  /** How often each warning was given, those beyond the kept ones included. */
  get warningCounts(): ReadonlyMap<string, number> {
    return this.#warningCounts
  }

  /** All findings of a kind; a last one for each code says how many warnings were left out. */
  *all(kind: FindingKind): Iterable<Finding> {
    const file = this.#files[kind]
    if (file !== undefined) for (const line of linesOf(file)) yield JSON.parse(line) as Finding
    for (const line of this.#waiting[kind]) yield JSON.parse(line) as Finding
    if (kind === 'reject') return
    for (const [code, count] of this.#warningCounts) {
      if (count <= maxWarningsPerCode) continue
      const message = `${count - maxWarningsPerCode} more of these are left out of the report.`
      yield { key: this.#source, path: '', code, message }
    }
  }

  /** Frees the temporary files; the findings are gone then. */
  close(): void {
    for (const kind of ['reject', 'warning'] as const) {
      const file = this.#files[kind]
      if (file !== undefined) closeSync(file)
      delete this.#files[kind]
    }
  }

  #keep(kind: FindingKind, { key, path, code, message }: Finding): void {
    const clean = {
      key: storedKey(key),
      path: storedKey(path),
      code,
      message: storedKey(message).slice(0, maxMessage).toWellFormed(),
    }
    const waiting = this.#waiting[kind]
    waiting.push(JSON.stringify(clean))
    if (waiting.length < held) return
    try {
      appendFileSync((this.#files[kind] ??= namelessFile()), `${waiting.join('\n')}\n`)
    } catch {
      const text = 'There is no room for the temporary list of findings.'
      throw new FeedError('storage-unavailable', text, undefined, true)
    }
    waiting.length = 0
  }
}

/** A file that is gone with its handle, also after `kill -9`. */
function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-findings-'))
  const file = openSync(join(folder, 'list'), 'wx+', 0o600)
  rmSync(folder, { recursive: true })
  return file
}

function* linesOf(file: number): Iterable<string> {
  const buffer = Buffer.allocUnsafe(262_144)
  let rest = Buffer.alloc(0)
  let position = 0
  for (;;) {
    const size = readSync(file, buffer, 0, buffer.length, position)
    if (size === 0) return
    position += size
    const chunk = Buffer.concat([rest, buffer.subarray(0, size)])
    const end = chunk.lastIndexOf(10)
    if (end >= 0) yield* chunk.toString('utf8', 0, end).split('\n')
    rest = Buffer.from(chunk.subarray(end + 1))
  }
}
