/**
 * "Zet in mijn plan" without leaving the page, and a message that says so. The course goes into the saved plan when one
 * is open in this browser (the server adds it), else into the plan in the browser. A form may hold several courses in an
 * order, in hidden fields.
 */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { frame } from '@stapwijzer/shared/text/rooms.ts'
import { askToAdd } from '../lib/plan/ask-server.ts'
import { addCourse, browserStorage, planEvent, type Added } from '../lib/plan/keep/local-plan.ts'
import { dropSavedCopy, readSavedCopy, writeSavedCopy } from '../lib/plan/keep/saved-copy.ts'

type Course = { id: string; title: string }
type Outcome = Added | 'failed'

export function addToPlan(): void {
  addEventListener('submit', (event) => {
    const form = event.target
    const button = event.submitter
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-add-to-plan]')) return
    if (!(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    const several = [...form.querySelectorAll<HTMLInputElement>('input[name=opleiding]')]
    if (several.length > 0) {
      const courses = several.map(({ value, dataset }) => ({ id: value, title: dataset.title ?? '' }))
      return void addAll(courses)
    }
    const title = button.querySelector('[data-source-text]')?.textContent ?? ''
    void add({ id: button.value, title }).then((outcome) => {
      dispatchEvent(new Event(planEvent))
      say(title, outcome)
    })
  })
}

/** One after another, so that they stand in this order; what went wrong with one is what is said. */
async function addAll(courses: readonly Course[]): Promise<void> {
  const outcomes: Outcome[] = []
  for (const course of courses) outcomes.push(await add(course))
  dispatchEvent(new Event(planEvent))
  const trouble = outcomes.find((one) => one !== 'added' && one !== 'present')
  if (trouble) return say('', trouble)
  document.getElementById('plan-melding')?.replaceChildren(frame.stepsAdded, ' ', linkToPlan())
}

async function add(course: Course): Promise<Outcome> {
  const storage = browserStorage()
  if (readSavedCopy(storage) === null) return addCourse(storage, course)
  const answer = await askToAdd(course.id)
  if (answer.outcome === 'failed') return 'failed'
  if (answer.outcome === 'gone') {
    // The saved plan is not open here any more: then the course starts a plan in this browser.
    dropSavedCopy(storage)
    return addCourse(storage, course)
  }
  writeSavedCopy(storage, answer.plan)
  return answer.outcome
}

function say(title: string, outcome: Outcome): void {
  const place = document.getElementById('plan-melding')
  if (!place) return
  const name = document.createElement('strong')
  name.textContent = title
  name.dataset.sourceText = ''
  const link = linkToPlan()
  if (outcome === 'added' || outcome === 'present') {
    place.replaceChildren(name, ` ${outcome === 'added' ? frame.addedToPlan : frame.alreadyInPlan} `, link)
  } else {
    const trouble = { full: frame.planIsFull, 'not-stored': frame.notStored, failed: frame.addFailed }[
      outcome
    ]
    place.replaceChildren(trouble, ' ', link)
  }
}

function linkToPlan(): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'nl-link'
  link.href = localPath('/plan')
  link.textContent = frame.seePlan
  return link
}
