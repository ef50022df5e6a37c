/** How a course is given, from several words: both versions may name more than one. */
import type { Delivery } from '@stapwijzer/shared/domain/codes.ts'
import { choose, type Words } from '../fields/choice.ts'
import type { Scope } from '../fields/findings.ts'
import type { Values } from './item.ts'

/** Online together with a place on site is blended; otherwise the first value that says something. */
export function readDelivery({ raw, path }: Values, words: Words<Delivery>, scope: Scope): Delivery | null {
  const known = raw.flatMap((mode, index) => choose(mode, words, path(index), scope) ?? [])
  if (known.includes('online') && known.includes('classroom')) return 'blended'
  return known[0] ?? null
}
