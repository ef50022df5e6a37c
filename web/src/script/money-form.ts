/**
 * The page about money: what was filled in is still there after Back, and so is the answer; answers are kept for this tab.
 * Without script the page works, and keeps nothing.
 */
import {
  forgetDraft,
  keepPostcode,
  readDraft,
  readPostcode,
  saveDraft,
  typedIn,
  type Values,
} from '../lib/funding/draft.ts'
import { forgetAnswers, readRemembered, rememberAnswers, type Remembered } from '../lib/funding/remembered.ts'

export function keepMoneyForm(): void {
  const form = findForm()
  if (!form) return
  const course = form.dataset.course || null
  let forgotten = false
  const kept = readAnswer(form)
  if (form.dataset.sent !== undefined) {
    // Without this, Back to this page would ask whether to send the form again.
    history.replaceState(history.state, '', location.href)
  }
  if (kept) {
    if (kept.values.onthoud === 'true') rememberAnswers(kept.values, kept.about)
    else forgetAnswers()
    saveDraft({ course, values: kept.values, answered: true })
  } else if (form.dataset.sent === undefined) void takeUp(form, course)
  showParts(form)
  addEventListener('pagehide', () => {
    const now = findForm()
    if (now && !forgotten) {
      saveDraft({ course, values: typedIn(now), answered: now.dataset.answer !== undefined })
    }
  })
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return
    unfold(target.closest('a')?.hash ?? '')
    if (!target.closest('[data-money-forget]')) return
    forgotten = true
    forgetAnswers()
    forgetDraft()
    location.assign(location.pathname + location.search)
  })
}

/** A postcode in the address of a search is kept for this tab, so that the questions need not ask it again. */
export function keepPostcodeOfSearch(): void {
  const postcode = new URLSearchParams(location.search).get('postcode')
  if (postcode && /^[1-9]\d{3}/.test(postcode)) keepPostcode(postcode.slice(0, 4))
}

/** A link to a question or a scheme that stands folded opens what it is in; then the browser goes there. */
function unfold(hash: string): void {
  const place = hash ? document.getElementById(hash.slice(1)) : null
  for (let above: Element | null = place; above; above = above.parentElement) {
    if (above instanceof HTMLDetailsElement) above.open = true
  }
}

function findForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('form[data-money]')
}

function readAnswer(form: HTMLFormElement): Pick<Remembered, 'values' | 'about'> | null {
  return form.dataset.answer === undefined
    ? null
    : (JSON.parse(form.dataset.answer) as Pick<Remembered, 'values' | 'about'>)
}

/** What only works with script, and what says that something is kept. */
function showParts(form: HTMLFormElement): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false
  const holds = form.dataset.answer !== undefined || readRemembered() !== null || readDraft(null) !== null
  for (const part of document.querySelectorAll<HTMLElement>('[data-money-kept]')) part.hidden = !holds
}

/** The answers from before, and when somebody comes back to an answer, the answer too. */
async function takeUp(form: HTMLFormElement, course: string | null): Promise<void> {
  const draft = readDraft(course)
  const remembered = readRemembered()
  const postcode = readPostcode()
  fill(form, {
    ...(postcode ? { 'person.postcode4': postcode } : {}),
    ...(draft?.values ?? (remembered ? { ...remembered.values, onthoud: 'true' } : {})),
  })
  const [entry] = performance.getEntriesByType('navigation')
  const cameBack = entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate'
  if (draft?.answered && cameBack) await answerAgain(draft.values)
}

function fill(form: HTMLFormElement, values: Values): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement && values[field.name]) field.value = values[field.name]!
    if (!(field instanceof HTMLInputElement)) continue
    const value = values[field.name]
    if (value === undefined) continue
    if (field.type === 'radio' || field.type === 'checkbox')
      field.checked = value.split(',').includes(field.value)
    else if (field.type !== 'hidden' && field.value === '') field.value = value
  }
}

/** Sends the same form without a new step in the history of the tab, and shows the page that comes. */
async function answerAgain(values: Values): Promise<void> {
  const body = new URLSearchParams()
  for (const [name, text] of Object.entries(values)) {
    for (const value of text.split(',')) body.append(name, value)
  }
  const sent = await fetch(location.href, { method: 'POST', body, headers: { accept: 'text/html' } }).catch(
    () => null,
  )
  if (!sent?.ok) return
  const page = new DOMParser().parseFromString(await sent.text(), 'text/html')
  const [here, there] = [document.querySelector('main'), page.querySelector('main')]
  if (!here || !there) return
  here.replaceWith(there)
  document.title = page.title
  const form = findForm()
  if (form) showParts(form)
}
