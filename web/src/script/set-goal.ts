/** "Maak dit mijn doel" without leaving the page: in the saved plan that is open here, else in the plan in this browser. */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { direction, frame } from '@stapwijzer/shared/text/rooms.ts'
import { askToSetGoal } from '../lib/plan/ask-server.ts'
import { browserStorage, planEvent, readPlan, writePlan } from '../lib/plan/keep/local-plan.ts'
import { dropSavedCopy, readSavedCopy } from '../lib/plan/keep/saved-copy.ts'

export function setGoal(): void {
  addEventListener('submit', (event) => {
    const form = event.target
    const button = event.submitter
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-set-goal]')) return
    if (!(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    const name = button.querySelector('[data-source-text]')?.textContent ?? ''
    void set(button.value).then((done) => say(name, done))
  })
}

async function set(occupation: string): Promise<boolean> {
  const storage = browserStorage()
  if (readSavedCopy(storage) !== null) {
    const { outcome } = await askToSetGoal(occupation)
    if (outcome !== 'gone') return outcome === 'set'
    // The saved plan is not open here any more: then the goal starts a plan in this browser.
    dropSavedCopy(storage)
  }
  const written = writePlan(storage, { ...readPlan(storage), targetOccupation: occupation })
  dispatchEvent(new Event(planEvent))
  return written
}

function say(label: string, done: boolean): void {
  const place = document.getElementById('plan-melding')
  if (!place) return
  const name = document.createElement('strong')
  name.textContent = label
  name.dataset.sourceText = ''
  const link = document.createElement('a')
  link.className = 'nl-link'
  link.href = localPath('/plan')
  link.textContent = frame.seePlan
  if (done) place.replaceChildren(name, ` ${direction.goalSet} `, link)
  else place.replaceChildren(direction.goalFailed, ' ', link)
}
