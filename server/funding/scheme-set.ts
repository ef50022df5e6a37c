/** All schemes together, as the evaluator takes them. */
import { nameOf } from './own-words.ts'
import type { Scheme } from './scheme-file.ts'

export type SchemeSet = {
  /** By id. */
  list: readonly Scheme[]
  byId: (id: string) => Scheme | undefined
  /** The scheme's name in the language of who reads; the id for one that is not in. */
  nameOf: (id: string) => string
}

export function schemeSet(schemes: readonly Scheme[]): SchemeSet {
  const list = [...schemes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const index = new Map<string, Scheme>(list.map((scheme) => [scheme.id, scheme]))
  const byId = (id: string) => index.get(id)
  return {
    list,
    byId,
    nameOf: (id) => {
      const scheme = byId(id)
      return scheme ? nameOf(scheme) : id
    },
  }
}
