/** Reads the source files once at start. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FeedError } from '../feeds/format.ts'
import { formats } from '../feeds/registry.ts'
import { mappingOf } from './mapping.ts'
import { readSource, type CheckMapping } from './read-source.ts'
import { isDemonstration, type SourceConfig } from './source.ts'

/** The folder with one YAML file for each source; `SOURCES_DIR` names another. */
export const shippedSources = fileURLToPath(new URL('.', import.meta.url))

/** A start that cannot go on: the message names the files, the lines and what is wrong in them. */
export class SourceConfigError extends Error {}

/** All sources, in order of their ids. In production mode the demonstration catalogues are left out. */
export async function loadSources(config: {
  SOURCES_DIR?: string | undefined
  production: boolean
}): Promise<SourceConfig[]> {
  const folder = config.SOURCES_DIR ?? shippedSources
  const problems: string[] = []
  const sources: SourceConfig[] = []
  for (const file of await sourceFiles(folder)) {
    const path = join(folder, file)
    const read = readSource(await readFile(path, 'utf8'), path, checkMapping)
    problems.push(...read.problems.map(({ line, message }) => `${file}:${line}: ${message}`))
    if (!read.source) continue
    const { id } = read.source
    if (sources.some((other) => other.id === id)) problems.push(`${file}:1: the id ${id} is taken`)
    else sources.push(read.source)
  }
  if (problems.length > 0) {
    throw new SourceConfigError(`The sources in ${folder} are not right:\n  ${problems.join('\n  ')}`)
  }
  return sources
    .filter((source) => !config.production || !isDemonstration(source))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function sourceFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    throw new SourceConfigError(`The folder of the sources, ${folder}, cannot be read (${code}).`)
  }
}

/** Asks the source's own format; a mapping file that cannot be read is a problem like others. */
export const checkMapping: CheckMapping = (source) => {
  try {
    return formats[source.format].checkMapping(mappingOf(source)())
  } catch (error) {
    if (error instanceof FeedError) return [error.message]
    throw error
  }
}
