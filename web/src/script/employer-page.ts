/**
 * The page for an employer: a button that prints it, and on the way there what this tab remembers of the firm (its
 * sector, its size), never anything of the person. Without script the page comes without those.
 */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { answersForEmployer } from '../lib/funding/employer-answers.ts'
import { readRemembered } from '../lib/funding/remembered.ts'
import { hiddenField, opensInThisTab, postForm } from './post-form.ts'

const path = localPath('/voor-mijn-werkgever')

export function wayToEmployer(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.pathname !== path || !opensInThisTab(event)) return
    const course = new URL(link.href).searchParams.get('course')
    const remembered = readRemembered()
    const told = remembered ? answersForEmployer(remembered.values) : []
    if (course === null || told.length === 0) return
    event.preventDefault()
    postForm(path, [['course', course], ...told])
  })
  addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== path) return
    const remembered = readRemembered()
    if (!remembered) return
    const told = answersForEmployer(remembered.values).filter(([name]) => !form.elements.namedItem(name))
    form.append(...told.map(hiddenField))
  })
}
