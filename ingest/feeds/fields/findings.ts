/** Collects what a mapping has to say about one item, each thing once. */
import type { Finding } from '@stapwijzer/shared/domain/source.ts'
import type { WarningCode } from '../codes.ts'
import type { Limits, NormaliseContext } from '../format.ts'

/** Warnings of one item. `path` leads to the raw field, e.g. `programSchedule.programRun[2].startDate`. */
export class Findings {
  readonly key: string
  readonly list: Finding[] = []
  private readonly seen = new Set<string>()

  constructor(key: string) {
    this.key = key
  }

  warn(path: string, code: WarningCode, message: string): void {
    const identity = `${path}\n${code}\n${message}`
    if (this.seen.has(identity)) return
    this.seen.add(identity)
    this.list.push({ key: this.key, path, code, message })
  }
}

/** What the pure parts need of the run around them. */
export type Scope = { findings: Findings; limits: Limits; today: string; places?: NormaliseContext['places'] }

/** The scope of one item under the key of its findings. */
export function openScope(key: string, { limits, today, places }: NormaliseContext): Scope {
  return { findings: new Findings(key), limits, today, places }
}

/** A raw value as it is quoted in a message: short, and on one line. */
export function quoted(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw))
  const line = text.slice(0, 200).replace(/[\p{Cc}\s]+/gu, ' ')
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`
}
