import { browserStorage, drop, planKey } from '#lib/plan/keep/local-plan.ts'
import { dropSavedCopy } from '#lib/plan/keep/saved-copy.ts'

/** Takes away what pages kept in this browser. `Clear-Site-Data` does the same, where a browser knows it. */
export function forgetEverything(): void {
  for (const kept of [() => globalThis.localStorage, () => globalThis.sessionStorage]) {
    try {
      kept().clear()
    } catch {
      // Blocked storage holds nothing.
    }
  }
}

/** Takes away what people at the desk left here; how a counsellor likes to work stays. */
export function forgetPlans(): void {
  drop(browserStorage(), planKey)
  dropSavedCopy(browserStorage())
  try {
    globalThis.sessionStorage.clear()
  } catch {
    // Blocked storage holds nothing.
  }
}
