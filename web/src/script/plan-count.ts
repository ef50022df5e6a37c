/** `<plan-count>` shows how many steps the plan has: the saved one that is open here, else the one in this browser. */
import { browserStorage, planEvent, planKey } from '../lib/plan/keep/local-plan.ts'
import { savedKey, countPlanSteps } from '../lib/plan/keep/saved-copy.ts'

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
    const steps = countPlanSteps(browserStorage())
    this.textContent = steps > 0 ? ` (${steps})` : ''
  }

  #showFromOtherTab = (event: StorageEvent): void => {
    if (event.key === planKey || event.key === savedKey || event.key === null) this.#show()
  }
}

export function countInPlan(): void {
  customElements.define('plan-count', PlanCount)
}
