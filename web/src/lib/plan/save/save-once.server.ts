/** A new plan is saved once for the key that its page was made with, however often the page sends it. */
import { randomUUID } from 'node:crypto'

/** Drawn for each page: whoever knows it can have the plan's token again. */
export const newSaveKey = (): string => randomUUID()

/** The header of a save; none for a page that was made before there were keys. */
export function once(key: string | null): Record<string, string> {
  return key ? { 'idempotency-key': key } : {}
}
