/**
 * A page that only shows how to begin loads what it is made of when somebody begins: the server left the script that
 * starts it as a text (src/lib/plan/start-later.server.ts). With a plan in this browser, or a code in the address, that is now.
 */
import { browserStorage, planEvent } from '../lib/plan/keep/local-plan.ts'

const signs = ['pointerdown', 'keydown', 'focusin', 'dragenter', planEvent] as const

export function startLater(): void {
  if (!document.querySelector(waiting)) return
  // What is there already is drawn in the place of how to begin: nothing may be begun that goes with it.
  if (isWanted()) return start()
  for (const part of document.querySelectorAll('[data-with-script]')) part.removeAttribute('hidden')
  for (const sign of signs) addEventListener(sign, start, { once: true, capture: true })
  addEventListener('hashchange', start, { once: true })
  addEventListener('storage', start, { once: true })
  // Back on a page that the browser held, with a course added on the next one.
  addEventListener('pageshow', () => isWanted() && start())
}

const waiting = 'script[type="text/start-later"]'

/** A browser that keeps nothing is told so by the page itself. */
function isWanted(): boolean {
  const storage = browserStorage()
  return (
    location.hash.length > 1 ||
    !storage ||
    Object.keys(storage).some((key) => key.startsWith('stapwijzer-plan'))
  )
}

function start(): void {
  const text = document.querySelector(waiting)
  if (!text) return
  const script = document.createElement('script')
  script.textContent = text.textContent
  text.replaceWith(script)
}
