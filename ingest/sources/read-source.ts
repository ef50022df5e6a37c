/** Reads one source file: YAML text in, the source or every problem with its line out. Pure but for the mapping it is given. */
import { dirname, resolve } from 'node:path'
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { hasScheme } from '../net/feed-address.ts'
import { rhythmProblem } from './rhythm.ts'
import { SourceConfig } from './source.ts'
import { isSchedule } from './turns.ts'

export type SourceProblem = { line: number; message: string }
export type ReadSource = { source: SourceConfig; problems: [] } | { source: null; problems: SourceProblem[] }

/** What the importer of the source's format says of its mapping or provider, in words. */
export type CheckMapping = (source: MappingPart) => string[]

type MappingPart = Pick<SourceConfig, 'format' | 'mapping' | 'provider'>
/** What decides about the mapping, in a file that has other faults. */
const MappingPart = z.object(SourceConfig.pick({ format: true, mapping: true, provider: true }).shape)

/** `path` is where the file lies: paths in it become absolute. */
export function readSource(text: string, path: string, checkMapping: CheckMapping): ReadSource {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({
      line: lines.linePos(pos[0]).line,
      message: `is no YAML: ${firstLine(message)}`,
    }))
    return { source: null, problems }
  }
  const lineOf = (at: readonly PropertyKey[]) => lines.linePos(offsetOf(document, at)).line
  const parsed = SourceConfig.safeParse(document.toJS())
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [{ at: issue.path, message: issue.message }]
      return issue.keys.map((key) => ({ at: [...issue.path, key], message: 'is not a known setting' }))
    })
    const faults = problems.map(({ at, message }) => located(at, message))
    const part = MappingPart.safeParse(document.toJS())
    return { source: null, problems: part.success ? [...faults, ...mappingFaults(part.data)] : faults }
  }
  const source = withAbsolutePaths(parsed.data, dirname(path))
  const problems = [...wrongTogether(source)].map(({ at, message }) => located([at], message))
  problems.push(...mappingFaults(MappingPart.parse(parsed.data)))
  return problems.length > 0 ? { source: null, problems } : { source, problems: [] }

  function mappingFaults({ format, mapping, provider }: MappingPart): SourceProblem[] {
    if (mapping && provider) return []
    const at = mapping ? 'mapping' : provider ? 'provider' : 'format'
    const given = { format, ...(mapping && { mapping: resolve(dirname(path), mapping) }), provider }
    return checkMapping(given).map((message) => located([at], message))
  }

  function located(at: readonly PropertyKey[], message: string): SourceProblem {
    return { line: lineOf(at), message: `${at.join('.')} ${message}`.trim() }
  }
}

/** Settings that are right by themselves and wrong beside each other. */
function* wrongTogether(source: SourceConfig): Iterable<{ at: keyof SourceConfig; message: string }> {
  if (source.mapping && source.provider)
    yield { at: 'provider', message: 'has both a mapping and a provider' }
  if (source.schedule !== undefined && !isSchedule(source.schedule)) {
    yield { at: 'schedule', message: 'is no cron expression of five fields' }
    return
  }
  const promise = rhythmProblem(source)
  if (promise) yield { at: 'rhythm', message: promise }
  const headers = (source.credentials ?? []).map(({ header }) => header.toLowerCase())
  if (new Set(headers).size < headers.length)
    yield { at: 'credentials', message: 'name the same header twice' }
}

function withAbsolutePaths(source: SourceConfig, folder: string): SourceConfig {
  const { from, mapping, credentials } = source
  return {
    ...source,
    from: hasScheme(from) ? from : resolve(folder, from),
    mapping: mapping && resolve(folder, mapping),
    credentials: credentials?.map((one) => ({ ...one, file: one.file && resolve(folder, one.file) })),
  }
}

/** Where a setting stands in the text; for one that is missing, where what should hold it begins. */
function offsetOf(document: Document, at: readonly PropertyKey[]): number {
  for (let length = at.length; length > 0; length--) {
    const parent = document.getIn(at.slice(0, length - 1), true) ?? document.contents
    const key = at[length - 1]
    const pair = isMap(parent)
      ? parent.items.find((item) => isNode(item.key) && String(item.key) === String(key))
      : undefined
    const node = pair?.key ?? document.getIn(at.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
