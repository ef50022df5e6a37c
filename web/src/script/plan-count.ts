/** `<plan-count>` shows how many steps the plan in this browser has; nothing when there are none. */
import { browserStorage, planEvent, planKey, readPlan } from '../lib/plan/local-plan.ts'

class PlanCount extends HTMLElement {
  connectedCallback(): void {
    addEventListener(planEvent, this.#show)
    addEventListener('storage', this.#showFromOtherTab)
    this.#show()
  }

  disconnectedCallback(): void {
    removeEventListener(planEvent, this.#show)
    removeEventListener('storage', this.#showFromOtherTab)
  }

  #show = (): void => {
    const steps = readPlan(browserStorage()).items.length
    this.textContent = steps > 0 ? ` (${steps})` : ''
  }

  #showFromOtherTab = (event: StorageEvent): void => {
    if (event.key === planKey || event.key === null) this.#show()
  }
}

export function countInPlan(): void {
  customElements.define('plan-count', PlanCount)
}
