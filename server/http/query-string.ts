/** Reads a query string as a browser form writes it: `+` is a space, a repeated name becomes a list. */

/** Names are keys of an object without prototype, so that `__proto__` is a name like any other. */
export type Query = Record<string, string | string[]>

export function readQueryString(text: string): Query {
  const query = Object.create(null) as Query
  if (text === '') return query
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query[name]
    if (before === undefined) query[name] = value
    else if (Array.isArray(before)) before.push(value)
    else query[name] = [before, value]
  }
  return query
}
