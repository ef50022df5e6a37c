/** Reads one scheme file. Every problem is told with the file's name and line. */
import { LineCounter, parseDocument } from 'yaml'
import { checkScheme, type SchemeProblem } from './check-scheme.ts'
import { Scheme } from './scheme-file.ts'

export type SchemeRead = { scheme: Scheme } | { problems: string[] }

/** `name` is the file's name, which must be the scheme's id with `.yaml`. */
export function readScheme(name: string, text: string): SchemeRead {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => `${name}:${lines.linePos(offset).line}`
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`) }
  }
  const lineOf = (path: (string | number)[]): string => {
    for (let end = path.length; end > 0; end--) {
      const node = document.getIn(path.slice(0, end), true)
      if (isPlaced(node)) return at(node.range[0])
    }
    return `${name}:1`
  }
  const told = ({ path, message }: SchemeProblem) =>
    `${lineOf(path)}: ${path.join('.') || 'file'}: ${message}`

  const read = Scheme.safeParse(document.toJS())
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => ({
      path: path as (string | number)[],
      message,
    }))
    return { problems: issues.map(told) }
  }
  const problems = checkScheme(read.data)
  if (`${read.data.id}.yaml` !== name) {
    problems.push({ path: ['id'], message: 'The file must be named after the id.' })
  }
  return problems.length > 0 ? { problems: problems.map(told) } : { scheme: read.data }
}

function isPlaced(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
