/** The courses that somebody wants to compare: ids in this tab alone. Storage may be blocked; nothing here throws because of that. */
import { mostCompared } from './address.ts'

export const comparedKey = 'stapwijzer-vergelijking'

export function readChosen(): string[] {
  try {
    const found: unknown = JSON.parse(globalThis.sessionStorage?.getItem(comparedKey) ?? '[]')
    return Array.isArray(found) ? found.filter((id) => typeof id === 'string').slice(0, mostCompared) : []
  } catch {
    return []
  }
}

/** False: the tab cannot keep them. */
export function keepChosen(ids: readonly string[]): boolean {
  try {
    if (ids.length === 0) sessionStorage.removeItem(comparedKey)
    else sessionStorage.setItem(comparedKey, JSON.stringify(ids.slice(0, mostCompared)))
    return true
  } catch {
    return false
  }
}

export type Toggled = { ids: string[]; outcome: 'added' | 'removed' | 'full' }

/** With the course when it was not there, without it when it was; there is room for four. */
export function toggled(ids: readonly string[], id: string): Toggled {
  if (ids.includes(id)) return { ids: ids.filter((one) => one !== id), outcome: 'removed' }
  if (ids.length >= mostCompared) return { ids: [...ids], outcome: 'full' }
  return { ids: [...ids, id], outcome: 'added' }
}
