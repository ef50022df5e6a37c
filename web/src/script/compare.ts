/**
 * Choosing courses to compare without leaving the page. `<compare-choice course="…">`, the words on the button, says what
 * the button does now; `<compare-tray>` says how many were chosen and leads to them. On the comparison itself the address
 * is what counts: the tab holds what stands there.
 */
import { compare as t } from '@stapwijzer/shared/text/rooms.ts'
import { compareAddress, idsIn, mostCompared } from '../lib/compare/address.ts'
import { keepChosen, readChosen, toggled } from '../lib/compare/chosen.ts'
import { readPostcode } from '../lib/funding/draft.ts'

const chosenEvent = 'stapwijzer-vergelijking'

export function chooseToCompare(): void {
  if (location.pathname === '/vergelijk') {
    followAddress()
    fillPostcode()
  }
  customElements.define('compare-choice', CompareChoice)
  customElements.define('compare-tray', CompareTray)
  addEventListener('submit', (event) => {
    const form = event.target
    const button = event.submitter
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-compare]')) return
    if (!(button instanceof HTMLButtonElement)) return
    const { ids, outcome } = toggled(readChosen(), button.value)
    // A tab that keeps nothing goes to the comparison, as without script.
    if (!keepChosen(ids)) return
    event.preventDefault()
    dispatchEvent(new CustomEvent(chosenEvent, { detail: outcome }))
  })
}

/** The comparison without courses in its address shows those that were chosen in this tab. */
function followAddress(): void {
  const { ids } = idsIn(new URLSearchParams(location.search))
  const chosen = readChosen()
  if (ids.length === 0 && chosen.length > 0 && !tookLastAway()) location.replace(compareAddress(chosen))
  else keepChosen(ids)
}

/** Who takes the last course away comes here from the comparison itself. */
function tookLastAway(): boolean {
  return URL.canParse(document.referrer) && new URL(document.referrer).pathname === location.pathname
}

/**
 * The postcode that was typed in this tab stands in the field, and goes into no address by itself: it may come from the
 * questions about money, of which nothing stands in an address.
 */
function fillPostcode(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-compare-place]')
  if (field && field.value === '') field.value = readPostcode() ?? ''
}

class CompareChoice extends HTMLElement {
  connectedCallback(): void {
    addEventListener(chosenEvent, this.#show)
    // A page that the browser kept may come back after the choice was changed.
    addEventListener('pageshow', this.#show)
    this.#show()
  }

  disconnectedCallback(): void {
    removeEventListener(chosenEvent, this.#show)
    removeEventListener('pageshow', this.#show)
  }

  #show = (): void => {
    const isChosen = readChosen().includes(this.getAttribute('course') ?? '')
    this.textContent = isChosen ? t.chosen : t.compare
  }
}

class CompareTray extends HTMLElement {
  connectedCallback(): void {
    this.#show(null)
    // From now on what changes is read out; what stood there when the page came is not.
    this.setAttribute('role', 'status')
    addEventListener(chosenEvent, this.#changed)
    addEventListener('pageshow', this.#changed)
  }

  disconnectedCallback(): void {
    removeEventListener(chosenEvent, this.#changed)
    removeEventListener('pageshow', this.#changed)
  }

  #changed = (event: Event): void => this.#show(event instanceof CustomEvent ? event.detail : null)

  #show(outcome: unknown): void {
    const ids = readChosen()
    if (ids.length === 0 || location.pathname === '/vergelijk') return this.replaceChildren()
    const link = document.createElement('a')
    link.className = 'nl-link'
    link.href = compareAddress(ids)
    link.textContent = t.toCompare
    const stop = document.createElement('button')
    stop.type = 'button'
    stop.className = 'nl-button nl-button--subtle'
    stop.textContent = t.clearTray
    stop.addEventListener('click', () => {
      keepChosen([])
      dispatchEvent(new CustomEvent(chosenEvent))
      document.getElementById('inhoud')?.focus()
    })
    const said = outcome === 'full' ? t.trayFull(mostCompared) : t.inTray(ids.length)
    this.replaceChildren(said, ' ', link, ' ', stop)
  }
}
