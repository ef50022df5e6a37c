/**
 * `<net-price course="…">` says what is likely left to pay, when this tab remembers answers about money. All courses of
 * a page are asked about at once; nothing is shown when nothing is known.
 */
import { youPay } from '@stapwijzer/shared/text/nl/funding.ts'
import { readAnswersHere } from '../lib/funding/remembered.ts'
import { askNetPrices } from '../lib/plan/ask-here.ts'

const waiting = new Set<NetPrice>()

class NetPrice extends HTMLElement {
  connectedCallback(): void {
    if (waiting.size === 0) queueMicrotask(() => void askTogether())
    waiting.add(this)
  }
}

export function showNetPrices(): void {
  customElements.define('net-price', NetPrice)
}

async function askTogether(): Promise<void> {
  const places = [...waiting]
  waiting.clear()
  const remembered = readAnswersHere()
  if (!remembered) return
  const courseOf = (place: NetPrice) => place.getAttribute('course') ?? ''
  const prices = await askNetPrices(remembered.about, [...new Set(places.map(courseOf))])
  for (const place of places) {
    const { min = null, max = null } = prices[courseOf(place)] ?? {}
    if (min !== null && max !== null) place.textContent = youPay(min, max)
  }
}
