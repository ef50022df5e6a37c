/**
 * What this browser remembers of the saved plan that its cookie opens (which script cannot read): how many steps it has
 * and which courses, for the header and "Zet in mijn plan". `pending` holds a change that the server has not taken yet,
 * with the version it was made on, so that nothing is lost when the connection fails or the page is closed.
 */
import { drop, put, readPlan, type LocalPlan } from './local-plan.ts'

export const savedKey = 'stapwijzer-plan-bewaard'

export type SavedCopy = {
  version: 1
  id: string
  steps: number
  courses: string[]
  pending?: { etag: string; plan: LocalPlan }
}

export function readSavedCopy(storage: Storage | undefined): SavedCopy | null {
  try {
    const found = JSON.parse(storage?.getItem(savedKey) ?? 'null') as SavedCopy | null
    return found?.version === 1 && typeof found.id === 'string' && Array.isArray(found.courses) ? found : null
  } catch {
    return null
  }
}

export function writeSavedCopy(storage: Storage | undefined, copy: Omit<SavedCopy, 'version'>): boolean {
  return put(storage, savedKey, { version: 1, ...copy })
}

export function dropSavedCopy(storage: Storage | undefined): void {
  drop(storage, savedKey)
}

/** How many steps "Mijn plan" has: of the saved plan when one is open here, else of the one in the browser. */
export function countPlanSteps(storage: Storage | undefined): number {
  return readSavedCopy(storage)?.steps ?? readPlan(storage).items.length
}
