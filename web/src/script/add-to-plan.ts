/** "Zet in mijn plan" without leaving the page: the course goes into the browser's plan, a message says so. */
import {
  addedToPlan,
  alreadyInPlan,
  notStored,
  planIsFull,
  seePlan,
} from '@stapwijzer/shared/text/nl/frame.ts'
import { addCourse, browserStorage, planEvent, type Added } from '../lib/plan/local-plan.ts'

export function addToPlan(): void {
  addEventListener('submit', (event) => {
    const form = event.target
    const button = event.submitter
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-add-to-plan]')) return
    if (!(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    const title = button.querySelector('[data-source-text]')?.textContent ?? ''
    const outcome = addCourse(browserStorage(), { id: button.value, title })
    dispatchEvent(new Event(planEvent))
    say(title, outcome)
  })
}

function say(title: string, outcome: Added): void {
  const place = document.getElementById('plan-melding')
  if (!place) return
  const name = document.createElement('strong')
  name.textContent = title
  name.dataset.sourceText = ''
  const link = document.createElement('a')
  link.className = 'nl-link'
  link.href = '/plan'
  link.textContent = seePlan
  if (outcome === 'added' || outcome === 'present') {
    place.replaceChildren(name, ` ${outcome === 'added' ? addedToPlan : alreadyInPlan} `, link)
  } else {
    place.replaceChildren(outcome === 'full' ? planIsFull : notStored, ' ', link)
  }
}
