/** Values of JSON-LD members as texts, nodes, numbers and yes or no, however they are written. */
import { quoted, type Scope } from '../fields/findings.ts'
import { cleanText } from '../fields/text.ts'
import { isNode, plainName, type Node } from './graph.ts'

/** What the mapping of one course needs around it. */
export type World = { scope: Scope; graph: ReadonlyMap<string, Node>; absolute: (link: string) => string }

/** The plain text of a value: a text, a number, a text with language, or the name of a node. Null when it is none. */
export function textOf(value: unknown, { graph }: Pick<World, 'graph'>): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!isNode(value)) return null
  const node = behind(value, graph)
  for (const name of ['@value', 'name', 'targetName', 'credentialCategory', 'value']) {
    const own = Array.isArray(node[name]) ? (node[name] as unknown[])[0] : node[name]
    if (typeof own === 'string' || typeof own === 'number') return String(own)
    if (isNode(own) && typeof own['@value'] === 'string') return own['@value']
  }
  return null
}

/** The first value that is a text, cleaned. */
export function firstText(values: readonly unknown[], path: string, world: World): string | null {
  for (const value of values) {
    const text = textOf(value, world)
    const clean = text === null ? null : cleanText(text, path, world.scope)
    if (clean !== null) return clean
  }
  return null
}

/** Cleaned texts of all values, each once, as lines of one text; null when there are none. */
export function linesOf(values: readonly unknown[], path: string, world: World): string | null {
  const lines = values.flatMap((value) => firstText([value], path, world) ?? [])
  return lines.length > 0 ? [...new Set(lines)].join('\n') : null
}

/** Terms of the vocabulary and words of enumerations, without address or prefix. */
export function termsOf(values: readonly unknown[], { graph }: Pick<World, 'graph'>): string[] {
  return values.flatMap((value) => {
    const id = isNode(value) && typeof value['@id'] === 'string' ? value['@id'] : null
    const text = textOf(value, { graph }) ?? id
    return text === null || text.trim() === '' ? [] : [plainName(text.trim())]
  })
}

/** The nodes that values are or point to; one that is not on the page warns. Texts that are no address are left out. */
export function nodesOf(
  values: readonly unknown[],
  path: (index: number) => string,
  world: World,
): { node: Node; path: string }[] {
  return values.flatMap((value, index) => {
    const text = typeof value === 'string' ? value.trim() : null
    if (text === null && !isNode(value)) return []
    const node = text === null ? behind(value as Node, world.graph) : world.graph.get(world.absolute(text))
    if (node && !isReference(node)) return [{ node, path: path(index) }]
    if (text !== null && !isAddress(text)) return []
    const message = `${quoted(text ?? node?.['@id'])} is not on this page.`
    world.scope.findings.warn(path(index), 'not-found-reference', message)
    return []
  })
}

/** Whether a text is the address of something, or its id within the page. */
export function isAddress(text: string): boolean {
  return /^(?:https?:|#|_:)/i.test(text.trim())
}

/** Whether a node says nothing but which one it is. */
export function isReference(node: Node): boolean {
  return typeof node['@id'] === 'string' && Object.keys(node).every((name) => name.startsWith('@'))
}

/** Yes or no: `true`, `"True"`, `https://schema.org/True`; null for anything else. */
export function yesNo(values: readonly unknown[]): boolean | null {
  for (const value of values) {
    const word = typeof value === 'string' ? plainName(value.trim()).toLowerCase() : value
    if (word === true || word === 'true') return true
    if (word === false || word === 'false') return false
  }
  return null
}

/** The first number, also when it is written as a text; null when there is none. */
export function numberOf(values: readonly unknown[], world: Pick<World, 'graph'>): number | null {
  for (const value of values) {
    const text = textOf(value, world)?.trim() ?? ''
    if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text)
  }
  return null
}

/** The node that says what another one only points to. */
function behind(node: Node, graph: ReadonlyMap<string, Node>): Node {
  return isReference(node) ? (graph.get(node['@id'] as string) ?? node) : node
}
