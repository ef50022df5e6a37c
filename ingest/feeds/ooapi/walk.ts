/** The way from an item up to the highest organisation above it. Pure: what is not known yet is named, not fetched. */
import { isObject, type OrganizationNames, type Raw, type Reference } from './version.ts'

export type Walk = {
  /** The organisations on the way, the highest last. */
  way: Raw[]
  /** Named by id, but not among `known`. */
  missing: { id: string; path: string }[]
  /** Paths of references that are neither an id nor an object. */
  odd: string[]
}

/** Follows references from an item, as long as they lead to another organisation, up to the first one of type `root`. */
export function walkUp(item: Raw, known: Readonly<Record<string, unknown>>, names: OrganizationNames): Walk {
  const walk: Walk = { way: [], missing: [], odd: [] }
  const visited = new Set<unknown>()
  let next = firstKnown(names.ofItem(item), known, names, walk)
  while (next) {
    const { organization, path } = next
    const id = organization[names.id] ?? organization
    if (visited.has(id)) break
    visited.add(id)
    walk.way.push(organization)
    if (organization[names.type] === 'root') break
    next = firstKnown(names.above(organization, path), known, names, walk)
  }
  return walk
}

/** The first of several references that leads to an organisation. */
function firstKnown(
  references: readonly Reference[],
  known: Readonly<Record<string, unknown>>,
  names: OrganizationNames,
  walk: Walk,
): { organization: Raw; path: string } | null {
  for (const { value, path } of references) {
    const named = idOfBare(value, names)
    // Servers that nest objects without end close them with an empty one: it says less than the id beside it.
    if (isObject(named) && Object.keys(named).length === 0) continue
    if (isObject(named)) return { organization: named, path }
    if (typeof named === 'string' && named.trim() !== '') {
      const id = named.trim()
      const found = Object.hasOwn(known, id) ? known[id] : undefined
      if (isObject(found)) return { organization: found, path }
      if (!walk.missing.some((one) => one.id === id)) walk.missing.push({ id, path })
    } else if (named !== undefined && named !== null && typeof named !== 'string') walk.odd.push(path)
  }
  return null
}

/** An object without a name that leads nowhere else stands for its id; anything else is given back as it is. */
function idOfBare(reference: unknown, names: OrganizationNames): unknown {
  if (!isObject(reference)) return reference
  const id = reference[names.id]
  const above = names.above(reference, '').map(({ value }) => value)
  const says = [reference['name'], reference['shortName'], ...above].some(
    (fact) => fact !== undefined && fact !== null,
  )
  return typeof id === 'string' && !says ? id : reference
}
