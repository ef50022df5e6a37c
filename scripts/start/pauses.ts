/** How long a part that died stays down before it is started again. Pure. */

export type Pauses = {
  firstMs: number
  longestMs: number
  /** One that worked this long did not die of what the one before it died of: the pauses begin anew. */
  goodMs: number
}

/** `deaths`: how often in a row, this one counted; each pause is twice the one before. */
export function pauseAfter(deaths: number, { firstMs, longestMs }: Pauses): number {
  return Math.min(firstMs * 2 ** (deaths - 1), longestMs)
}

/** How often it died in a row, with this death. `workedMs`: from being ready on; 0 when it never was. */
export function deathsInARow(before: number, workedMs: number, { goodMs }: Pauses): number {
  return workedMs >= goodMs ? 1 : before + 1
}
