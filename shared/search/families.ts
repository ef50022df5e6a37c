/** Words of one family: what someone does, who does it, and what it is called. Pure. */

/** The family of a folded word with this stem; null when it has none but its stem. */
export function familyOf(_word: string, _stem: string): string | null {
  return null
}
