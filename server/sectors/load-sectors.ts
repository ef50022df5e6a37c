/** Loads the files of the sector bodies; the only file access of this room. A wrong file stops the start. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sectorBodyIds } from '@stapwijzer/shared/domain/sector-bodies.ts'
import { LineCounter, parseDocument } from 'yaml'
import { SectorFile, type SectorBody } from './sector-file.ts'
import { sectorSet, type SectorSet } from './sector-set.ts'

export const sectorFolder = join(import.meta.dirname, 'bodies')

/** Problems of all files together, each with file and line. */
export class SectorFilesError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`The sector bodies cannot be read:\n${problems.join('\n')}`)
    this.problems = problems
  }
}

let shipped: SectorSet | undefined

/** The sector bodies that come with the product, read once. Throws `SectorFilesError`. */
export function shippedSectors(): SectorSet {
  return (shipped ??= loadSectors(sectorFolder))
}

/** Throws `SectorFilesError` when a file is wrong, or when the files are not exactly the known bodies. */
export function loadSectors(folder: string): SectorSet {
  const problems: string[] = []
  const bodies: SectorBody[] = []
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const read = readSector(name, readFileSync(join(folder, name), 'utf8'))
    if ('body' in read) bodies.push(read.body)
    else problems.push(...read.problems)
  }
  if (problems.length === 0) {
    const found = new Set(bodies.map(({ id }) => id))
    problems.push(
      ...sectorBodyIds.filter((id) => !found.has(id)).map((id) => `${id}.yaml: this file is missing.`),
    )
  }
  if (problems.length > 0) throw new SectorFilesError(problems)
  return sectorSet(bodies)
}

/** `name` is the file's name, which must be the body's id with `.yaml`. */
export function readSector(name: string, text: string): { body: SectorBody } | { problems: string[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [broken] = document.errors
  if (broken) return { problems: [`${name}:${lines.linePos(broken.pos[0]).line}: ${broken.message}`] }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let end = path.length; end > 0; end--) {
      const node = document.getIn(path.slice(0, end), true) as
        | { range?: [number, number, number] }
        | undefined
      if (node?.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const read = SectorFile.safeParse(document.toJS())
  if (!read.success) {
    return {
      problems: read.error.issues.map(
        ({ path, message }) => `${name}:${lineOf(path)}: ${path.join('.') || 'file'}: ${message}`,
      ),
    }
  }
  const { id, sources, covers } = read.data
  if (`${id}.yaml` !== name)
    return { problems: [`${name}:${lineOf(['id'])}: The file must be named after the id.`] }
  if (covers.basis === 'source' && sources.length === 0) {
    return { problems: [`${name}:${lineOf(['covers'])}: covers: There is no source for this.`] }
  }
  return { body: read.data }
}
