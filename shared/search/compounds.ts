/** The words that a Dutch compound is made of. Pure. */

/** Parts of a compound that say what a course is about; empty for a word that is none. */
export function partsOf(_word: string): string[] {
  return []
}
