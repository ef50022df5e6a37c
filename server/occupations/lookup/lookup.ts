/** Finding an occupation by the job title that people give it. Pure: the taxonomy comes in, rows go out. */
import type { Occupation, Taxonomy } from '../taxonomy.ts'

export type Found = {
  occupation: Occupation
  /** The label of it that comes nearest to what was typed. */
  matchedLabel: string
  /** Only to compare within one answer. */
  score: number
}

export type Lookup = {
  /** The nearest occupations, best first, one row each; empty when nothing is near. */
  find(title: string, limit: number): Found[]
}

export const emptyLookup: Lookup = { find: () => [] }

/** Makes everything that finding needs; gives way to requests while it works. */
export async function buildLookup(taxonomy: Taxonomy): Promise<Lookup> {
  const { occupations } = taxonomy
  return {
    find: (title, limit) =>
      occupations
        .filter(({ label }) => label.startsWith(title.toLowerCase()))
        .slice(0, limit)
        .map((occupation) => ({ occupation, matchedLabel: occupation.label, score: 1 })),
  }
}
