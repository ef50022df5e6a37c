/** A label that was found in a text. */
import type { ConceptKind } from './labels.ts'

/** A place where a concept was found. */
export type Sighting = {
  conceptId: string
  kind: ConceptKind
  strength: number
  found: string
  from: number
  to: number
}
