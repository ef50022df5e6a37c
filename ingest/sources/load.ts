/** Reads the source files once at start. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CronExpressionParser } from 'cron-parser'
import { parse } from 'yaml'
import { hasScheme } from '../net/address.ts'
import { isDemonstration, SourceConfig } from './source.ts'

/** The folder with one YAML file for each source. */
export const sourcesFolder = fileURLToPath(new URL('.', import.meta.url))

export const timeZone = 'Europe/Amsterdam'

/** A start that cannot go on: the message names the files and what is wrong in them. */
export class SourceConfigError extends Error {}

/** All sources, in order of their ids. In production mode the demonstration catalogues are left out. */
export async function loadSources(options: {
  folder?: string
  production: boolean
}): Promise<SourceConfig[]> {
  const folder = options.folder ?? sourcesFolder
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()
  const problems: string[] = []
  const sources: SourceConfig[] = []
  for (const file of files) {
    const path = join(folder, file)
    const { source, problem } = readSource(await readFile(path, 'utf8'), path)
    if (problem) problems.push(`${file}: ${problem}`)
    else if (sources.some(({ id }) => id === source?.id))
      problems.push(`${file}: the id ${source?.id} is taken`)
    else if (source) sources.push(source)
  }
  if (problems.length > 0) throw new SourceConfigError(`The sources are not right: ${problems.join('; ')}.`)
  return sources
    .filter((source) => !options.production || !isDemonstration(source))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Checks the text of one file; paths in it become absolute. */
export function readSource(text: string, path: string): { source?: SourceConfig; problem?: string } {
  let raw: unknown
  try {
    raw = parse(text)
  } catch {
    return { problem: 'is no YAML' }
  }
  const parsed = SourceConfig.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { problem: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not right'}`.trim() }
  }
  const source = parsed.data
  if (source.mapping && source.provider) return { problem: 'has both a mapping and a provider' }
  if (source.schedule && !isCron(source.schedule))
    return { problem: 'schedule is no cron expression of five fields' }
  const folder = dirname(path)
  if (!hasScheme(source.from)) source.from = resolve(folder, source.from)
  if (source.mapping) source.mapping = resolve(folder, source.mapping)
  return { source }
}

function isCron(text: string): boolean {
  if (text.trim().split(/\s+/).length !== 5) return false
  try {
    CronExpressionParser.parse(text, { tz: timeZone })
    return true
  } catch {
    return false
  }
}
