/**
 * `<net-price course="…">` says what is likely left to pay, when this tab remembers answers about money. All courses of
 * a page are asked about at once; nothing is shown when nothing is known. `<answers-kept>` says that they are remembered
 * and lets them be forgotten.
 */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { financing, funding } from '@stapwijzer/shared/text/rooms.ts'
import { forgetDraft } from '../lib/funding/draft.ts'
import { forgetAnswers, readRemembered } from '../lib/funding/remembered.ts'
import { askNetPrices } from '../lib/plan/ask-server.ts'
import { opensInThisTab, postForm } from './post-form.ts'

const waiting = new Set<NetPrice>()

class NetPrice extends HTMLElement {
  connectedCallback(): void {
    this.ask()
  }

  ask(): void {
    this.replaceChildren()
    if (waiting.size === 0) queueMicrotask(() => void askTogether())
    waiting.add(this)
  }
}

export function showNetPrices(): void {
  customElements.define('net-price', NetPrice)
  customElements.define('answers-kept', AnswersKept)
  // A page that the browser kept may come back after the answers were changed or forgotten.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    for (const one of document.querySelectorAll<NetPrice>('net-price')) one.ask()
    for (const one of document.querySelectorAll<AnswersKept>('answers-kept')) one.show()
  })
}

async function askTogether(): Promise<void> {
  const places = [...waiting]
  waiting.clear()
  const remembered = readRemembered()
  if (!remembered) return
  const courseOf = (place: NetPrice) => place.getAttribute('course') ?? ''
  const prices = await askNetPrices(remembered.about, [...new Set(places.map(courseOf))])
  for (const place of places) {
    const { min = null, max = null } = prices[courseOf(place)] ?? {}
    if (min !== null && max !== null)
      place.replaceChildren(funding.youPay(min, max), ' ', toAnswer(courseOf(place)))
  }
}

/** To the whole answer for this course, worked out from what this tab remembers. */
function toAnswer(course: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'nl-link'
  link.href = localPath(`/financiering?course=${encodeURIComponent(course)}`)
  link.textContent = funding.howCome
  link.addEventListener('click', (event) => {
    const remembered = readRemembered()
    if (!remembered || !opensInThisTab(event)) return
    event.preventDefault()
    postForm(link.href, [...Object.entries(remembered.values), ['course', course]])
  })
  return link
}

class AnswersKept extends HTMLElement {
  connectedCallback(): void {
    this.show()
  }

  show(): void {
    this.replaceChildren()
    // The page with the questions says it beside them.
    if (location.pathname === localPath('/financiering') || readRemembered() === null) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'nl-button nl-button--subtle'
    button.textContent = financing.forget
    button.addEventListener('click', () => this.#forget())
    this.replaceChildren(financing.remembered, ' ', button)
  }

  #forget(): void {
    forgetAnswers()
    forgetDraft()
    // The plan works with the amounts themselves; it is kept elsewhere, so it can simply be read again.
    if (location.pathname === localPath('/plan')) return location.reload()
    for (const place of document.querySelectorAll('net-price')) place.replaceChildren()
    this.tabIndex = -1
    this.textContent = financing.forgotten
    this.focus()
  }
}
