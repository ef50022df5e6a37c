/**
 * `<net-price course="…">` says what is likely left to pay, when this tab remembers answers about money. All courses of
 * a page are asked about at once; nothing is shown when nothing is known.
 */
import type { NetPrices } from '@stapwijzer/shared/api/funding.ts'
import { youPay } from '@stapwijzer/shared/text/nl/funding.ts'
import { readAnswersHere } from '../lib/funding/remembered.ts'

/** The API takes at most this many courses in one question. */
const mostAsked = 20

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
  const ids = [...new Set(places.map((place) => place.getAttribute('course') ?? ''))].filter(Boolean)
  for (let from = 0; from < ids.length; from += mostAsked) {
    const courseIds = ids.slice(from, from + mostAsked)
    const prices = await ask({ ...remembered.about, courseIds })
    for (const place of places) {
      const found = prices?.items.find(({ courseId }) => courseId === place.getAttribute('course'))
      const { min = null, max = null } = found?.netPrice ?? {}
      if (min !== null && max !== null) place.textContent = youPay(min, max)
    }
  }
}

async function ask(body: unknown): Promise<NetPrices | null> {
  try {
    const response = await fetch('/v1/funding-advice', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.ok ? ((await response.json()) as NetPrices) : null
  } catch {
    return null
  }
}
