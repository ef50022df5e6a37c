/**
 * JSON-LD as far as course pages use it: nodes with plain names, an index of the nodes that others point to, and the
 * courses among them. Contexts are not fetched; what they may say of schema.org is known.
 */

/** A node under plain names: `name`, `@id`, `@type`. Texts and numbers are as they stand there. */
export type Node = Readonly<Record<string, unknown>>

export type Graph = {
  /** Courses and programmes in order of the page, with the untouched value of each. */
  courses: { node: Node; source: unknown }[]
  /** Nodes by `@id`; what several nodes say of one id is taken together. */
  byId: Map<string, Node>
}

const courseTypes = ['Course', 'EducationalOccupationalProgram']
/** Members that lead from a page or a list to what it is about. Others name courses in passing. */
const holders = [
  ...['@graph', '@included', 'mainEntity', 'itemListElement', 'item', 'itemOffered', 'makesOffer'],
  ...['hasOfferCatalog', 'hasPart'],
]

/** `absolute` completes an `@id` that is written relative to its page. */
export function readGraph(documents: readonly unknown[], absolute: (id: string) => string): Graph {
  const graph: Graph = { courses: [], byId: new Map() }
  for (const document of documents) {
    const sources = new WeakMap<Node, unknown>()
    const value = plain(document, new Set(['schema']), { absolute, sources, byId: graph.byId })
    collect(value, graph, sources)
  }
  return graph
}

/** Types of a node. */
export function typesOf(node: Node): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string')
}

/** A member as the list of its values: one or many, also inside `@list` and `@set`. Nulls and empty texts are none. */
export function listOf(value: unknown): unknown[] {
  if (value === null || value === undefined) return []
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(listOf)
  const inside = isNode(value) ? (value['@list'] ?? value['@set']) : undefined
  return inside === undefined ? [value] : listOf(inside)
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A name or term of the vocabulary without its address or prefix: `https://schema.org/InStock` is `InStock`. */
export function plainName(name: string, prefixes: ReadonlySet<string> = new Set(['schema'])): string {
  const local = /^https?:\/\/(?:www\.)?schema\.org\/([^/]+)$/.exec(name)?.[1]
  if (local !== undefined) return local
  const colon = name.indexOf(':')
  return colon > 0 && prefixes.has(name.slice(0, colon)) ? name.slice(colon + 1) : name
}

type Reading = {
  absolute: (id: string) => string
  sources: WeakMap<Node, unknown>
  byId: Map<string, Node>
}

function plain(value: unknown, prefixes: ReadonlySet<string>, reading: Reading): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one, prefixes, reading))
  if (!isNode(value)) return value
  const known = withContext(value['@context'], prefixes)
  const node: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    const name = keyword(plainName(key, known), value)
    if (name === '@context' || name === '__proto__' || Object.hasOwn(node, name)) continue
    if (name === '@id') node[name] = typeof member === 'string' ? reading.absolute(member.trim()) : null
    else if (name === '@type')
      node[name] = listOf(member).map((type) => (typeof type === 'string' ? plainName(type, known) : type))
    else node[name] = plain(member, known, reading)
  }
  reading.sources.set(node, value)
  note(node, reading.byId)
  return node
}

/** The vocabulary's own context lets `type` and `id` stand for the keywords. */
function keyword(name: string, node: Node): string {
  const spelled = `@${name}`
  return (name === 'type' || name === 'id') && !Object.hasOwn(node, spelled) ? spelled : name
}

/** Prefixes that a context gives to schema.org. */
function withContext(context: unknown, prefixes: ReadonlySet<string>): ReadonlySet<string> {
  const found = listOf(context).flatMap((one) =>
    isNode(one)
      ? Object.entries(one).filter(
          ([, iri]) => typeof iri === 'string' && /^https?:\/\/(?:www\.)?schema\.org\/?$/.test(iri),
        )
      : [],
  )
  return found.length === 0 ? prefixes : new Set([...prefixes, ...found.map(([prefix]) => prefix)])
}

/** Remembers a node that says more than its id. */
function note(node: Node, byId: Map<string, Node>): void {
  const id = node['@id']
  if (typeof id !== 'string' || Object.keys(node).every((name) => name.startsWith('@'))) return
  byId.set(id, { ...node, ...byId.get(id) })
}

function collect(value: unknown, graph: Graph, sources: WeakMap<Node, unknown>): void {
  for (const node of listOf(value)) {
    if (!isNode(node)) continue
    // A course that says nothing but which one it is points to its description elsewhere.
    const says = Object.keys(node).some((name) => !name.startsWith('@'))
    if (typesOf(node).some((type) => courseTypes.includes(type))) {
      if (says) graph.courses.push({ node, source: sources.get(node) })
    } else for (const holder of holders) collect(node[holder], graph, sources)
  }
}
