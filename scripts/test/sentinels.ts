/** Values that stand nowhere else, and a search for them in every byte below some folders. */
import { randomBytes, randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Sentinels = {
  /** A text that holds a sentinel of that name; the same name gives the same one. */
  word: (name: string) => string
  /** A telephone number. */
  phone: (name: string) => string
  /** Every value by its name. */
  all: () => ReadonlyMap<string, string>
}

/** Both start alike, so that a file without these few bytes needs one look only. */
const marks = ['zqx', '069988'] as const

/** The last four digits of the next number: no two people have the same one. */
let nextNumber = randomInt(1000, 9000)

export function makeSentinels(owner: string): Sentinels {
  const values = new Map<string, string>()
  const made = (name: string, make: () => string) => {
    const key = `${owner}.${name}`
    const value = values.get(key) ?? make()
    values.set(key, value)
    return value
  }
  return {
    word: (name) =>
      made(
        name,
        () => marks[0] + [...randomBytes(8)].map((n) => String.fromCharCode(97 + (n % 26))).join(''),
      ),
    phone: (name) => made(name, () => marks[1] + String(nextNumber++)),
    all: () => values,
  }
}

/** Names of the sentinels that stand in a text or a file's bytes. */
export function found(bytes: Buffer | string, sentinels: readonly Sentinels[]): string[] {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  if (!marks.some((mark) => content.includes(mark))) return []
  return sentinels
    .flatMap((one) => [...one.all()])
    .filter(([, value]) => content.includes(value))
    .map(([name]) => name)
}

/** By name of a sentinel the files that hold it. A file that vanishes while it is read is not there. */
export function foundBelow(
  folders: readonly string[],
  sentinels: readonly Sentinels[],
): { files: number; bytes: number; where: Map<string, string[]> } {
  const seen = { files: 0, bytes: 0, where: new Map<string, string[]>() }
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const content = read(path)
      if (!content) continue
      seen.files += 1
      seen.bytes += content.length
      for (const name of found(content, sentinels)) {
        seen.where.set(name, [...(seen.where.get(name) ?? []), path])
      }
    }
  }
  return seen
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
