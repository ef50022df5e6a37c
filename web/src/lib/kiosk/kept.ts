/** Whether this browser stands where many people use it: a choice that somebody makes on the computer itself. */
import { browserStorage } from '../plan/keep/local-plan.ts'

const key = 'stapwijzer-openbaar'

export function isShared(): boolean {
  return browserStorage()?.getItem(key) === '1'
}

export function setShared(on: boolean): void {
  if (on) browserStorage()?.setItem(key, '1')
  else browserStorage()?.removeItem(key)
}

/** Takes away all that pages kept in this browser, except the choice itself. */
export function forgetPerson(): void {
  for (const kept of [() => globalThis.localStorage, () => globalThis.sessionStorage]) {
    try {
      kept().clear()
    } catch {
      // Blocked storage holds nothing.
    }
  }
  setShared(true)
}
