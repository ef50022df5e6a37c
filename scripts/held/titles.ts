/** What the tests of a file say they hold: their full titles, read from the source without running it. */
import { posix } from 'node:path'
import ts from 'typescript'
import { isTestSupport } from '../fences/imports.ts'

/** `rows`: the texts in the table of a test that runs once for each row. */
export type TestTitle = { title: string; rows: string[]; line: number }

const makers = new Set(['test', 'it', 'describe'])
/** Members that leave a test a test. A test that is skipped or only planned holds nothing. */
const harmless = new Set(['each', 'for', 'concurrent', 'sequential', 'skipIf', 'runIf', 'extend'])

/**
 * The tests of a source text, each under the titles of the groups around it. `read` gives the text of a support file
 * (a path from the root), whose tables may be named in the tests.
 */
export function titlesOf(file: string, text: string, read: (path: string) => string = () => ''): TestTitle[] {
  const source = parsed(file, text)
  const constants = new Map([...importedConstants(source, read), ...constantsOf(source)])
  const found: TestTitle[] = []
  const visit = (node: ts.Node, groups: readonly string[], outerRows: readonly string[]): void => {
    const call = ts.isCallExpression(node) ? testCall(node) : null
    if (!call) return ts.forEachChild(node, (child) => visit(child, groups, outerRows))
    const rows = [...outerRows, ...call.tables.flatMap((table) => textsIn(table, constants))]
    const titles = [...groups, call.title]
    if (call.maker === 'describe') for (const argument of call.body) visit(argument, titles, rows)
    else {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ title: titles.join(' › '), rows, line: line + 1 })
    }
  }
  visit(source, [], [])
  return found
}

function parsed(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
}

type TestCall = { maker: string; title: string; tables: ts.Node[]; body: ts.Node[] }

/** `test(…)`, `describe.each(table)(…)` and the like; null for another call, and for tests that do not run. */
function testCall(node: ts.CallExpression): TestCall | null {
  const [first, ...body] = node.arguments
  const title =
    first &&
    (ts.isStringLiteralLike(first) ? first.text : ts.isTemplateExpression(first) ? first.getText() : null)
  if (title === undefined || title === null || body.length === 0) return null
  const tables: ts.Node[] = []
  let at: ts.Expression = node.expression
  for (;;) {
    if (ts.isIdentifier(at)) return makers.has(at.text) ? { maker: at.text, title, tables, body } : null
    if (ts.isPropertyAccessExpression(at)) {
      if (!harmless.has(at.name.text)) return null
      at = at.expression
    } else if (ts.isCallExpression(at)) {
      tables.push(...at.arguments)
      at = at.expression
    } else return null
  }
}

/** Tables of the support files that a test imports. */
function importedConstants(
  source: ts.SourceFile,
  read: (path: string) => string,
): Map<string, ts.Expression> {
  const paths = source.statements
    .filter(ts.isImportDeclaration)
    .flatMap(({ moduleSpecifier: name }) => (ts.isStringLiteral(name) ? [name.text] : []))
    .filter((name) => name.startsWith('.') && isTestSupport(name))
    .map((name) => posix.join(posix.dirname(source.fileName), name))
  return new Map(paths.flatMap((path) => [...constantsOf(parsed(path, read(path)))]))
}

/** Tables that stand beside the tests and not in the call. */
function constantsOf(source: ts.SourceFile): Map<string, ts.Expression> {
  const found = new Map<string, ts.Expression>()
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      found.set(node.name.text, node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Every text in an expression and in the constants that it names. */
function textsIn(node: ts.Node, constants: Map<string, ts.Expression>, seen = new Set<string>()): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  const named = ts.isIdentifier(node) ? constants.get(node.text) : undefined
  if (ts.isIdentifier(node) && named && !seen.has(node.text)) {
    seen.add(node.text)
    return textsIn(named, constants, seen)
  }
  const own = ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) ? [node.name.text] : []
  const inner: string[] = []
  ts.forEachChild(node, (child) => void inner.push(...textsIn(child, constants, seen)))
  return [...own, ...inner]
}
