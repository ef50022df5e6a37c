/**
 * `<in-plan course="…">`, the words on a button that puts courses in the plan, says so when all of them stand in it already:
 * in the saved plan that is open here, else in the one that this browser keeps.
 */
import { frame } from '@stapwijzer/shared/text/rooms.ts'
import { browserStorage, planEvent, planKey, readPlan } from '../lib/plan/keep/local-plan.ts'
import { readSavedCopy, savedKey } from '../lib/plan/keep/saved-copy.ts'

class InPlan extends HTMLElement {
  #words = ''

  connectedCallback(): void {
    this.#words = this.textContent
    addEventListener(planEvent, this.#show)
    addEventListener('storage', this.#showFromOtherTab)
    // A page that the browser kept may come back after the plan was changed.
    addEventListener('pageshow', this.#show)
    this.#show()
  }

  disconnectedCallback(): void {
    removeEventListener(planEvent, this.#show)
    removeEventListener('storage', this.#showFromOtherTab)
    removeEventListener('pageshow', this.#show)
  }

  #show = (): void => {
    const wanted = (this.getAttribute('course') ?? '').split(' ').filter((id) => id !== '')
    const there = coursesInPlan()
    const isThere = wanted.length > 0 && wanted.every((id) => there.has(id))
    this.textContent = isThere ? frame.inPlan(wanted.length) : this.#words
    this.closest('button')?.toggleAttribute('data-in-plan', isThere)
  }

  #showFromOtherTab = (event: StorageEvent): void => {
    if (event.key === planKey || event.key === savedKey || event.key === null) this.#show()
  }
}

export function markInPlan(): void {
  customElements.define('in-plan', InPlan)
}

function coursesInPlan(): Set<string> {
  const storage = browserStorage()
  const ids = readSavedCopy(storage)?.courses ?? readPlan(storage).items.map(({ courseId }) => courseId)
  return new Set(ids.filter((id) => typeof id === 'string'))
}
