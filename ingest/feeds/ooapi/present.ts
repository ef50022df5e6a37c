/** Which model fields an item has a key for, also when it is empty: a field that no item has, has vanished. */
import type { VanishableField } from '../format.ts'
import { isObject, type OoapiItem, type Version } from './version.ts'

export function presentFields({ members, windows }: Version, item: OoapiItem): VanishableField[] {
  const has = (names: readonly string[]) => holds(item.entry, names)
  const inOfferings = (names: readonly string[]) => item.offerings.some((one) => holds(one, names))
  const found = (Object.keys(members) as VanishableField[]).filter((field) => has(members[field] ?? []))
  const costs = has(['priceInformation']) || inOfferings(['priceInformation'])
  // Offerings have an address of their own: that they are there is a fact of the server, not of one item.
  return [
    ...found,
    'offerings',
    ...(costs ? (['price', 'costLines', 'fundingMarks'] as const) : []),
    ...(inOfferings(members.location ?? []) ? (['location'] as const) : []),
    ...(inOfferings(windows) ? (['flexibleStart'] as const) : []),
  ]
}

function holds(value: unknown, names: readonly string[]): boolean {
  return isObject(value) && names.some((name) => Object.hasOwn(value, name))
}
