/** For tests: the one suite that every engine must pass. */
import { collisionBehaviour } from './testing-collisions.ts'
import { conceptBehaviour } from './testing-concepts.ts'
import type { EngineMaker } from './testing-engines.ts'
import { filterBehaviour } from './testing-filters.ts'
import { safeBehaviour } from './testing-safety.ts'
import { wordBehaviour } from './testing-words.ts'

export const behaviours = {
  collisions: collisionBehaviour,
  concepts: conceptBehaviour,
  filters: filterBehaviour,
  safe: safeBehaviour,
  words: wordBehaviour,
} as const

/** Call it once, at the top of a test file. Each part makes an engine of its own. */
export function searchBehaviour(name: string, make: EngineMaker): void {
  for (const behaviour of Object.values(behaviours)) behaviour(name, make)
}
