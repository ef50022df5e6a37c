/** What a key does on a page of the desk, read from the page itself; and whether the visitor wants keys at all. */
import { browserStorage, drop, put } from '#lib/plan/keep/local-plan.ts'

/** Is there only when somebody put the keys off. */
const offKey = 'stapwijzer-sneltoetsen'

export function areKeysOn(): boolean {
  try {
    return browserStorage()?.getItem(offKey) == null
  } catch {
    return true
  }
}

export function keepKeys(on: boolean): void {
  if (on) drop(browserStorage(), offKey)
  else put(browserStorage(), offKey, 'uit')
}

/** A field in which letters are letters; a choice among radio buttons is none. */
const typing = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])'

function typingIn(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(typing) : null
}

export function pressKey(event: KeyboardEvent, help: HTMLDetailsElement): void {
  const { key, target } = event
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
  const field = typingIn(target)
  // Out of a text without leaving the page: the next key is a key again, and Tab goes on from there.
  if (key === 'Escape' && field?.matches('textarea, input')) return field.blur()
  if (field) return
  if (key === 'j' || key === 'k') return stepThroughList(event, key === 'j' ? 1 : -1)
  if (key === '?') return openHelp(event, help)
  const named = CSS.escape(key)
  const place = document.querySelector(`[data-key-focus="${named}"]`)
  const does = document.querySelector<HTMLElement>(`[data-key="${named}"]`)
  if (!place && !does) return
  event.preventDefault()
  if (place) focusIn(place)
  else does?.click()
}

function stepThroughList(event: KeyboardEvent, by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-key-item]')]
  if (items.length === 0) return
  event.preventDefault()
  const now = items.findIndex((item) => item === document.activeElement)
  const next = now < 0 ? (by > 0 ? 0 : items.length - 1) : now + by
  items[Math.max(0, Math.min(items.length - 1, next))]?.focus()
}

function openHelp(event: KeyboardEvent, help: HTMLDetailsElement): void {
  event.preventDefault()
  help.open = !help.open
  if (help.open) help.querySelector('summary')?.focus()
}

/** The element itself when it can have the focus, else the first thing in it that can. */
function focusIn(element: Element): void {
  const can = 'a[href], button, input:not([type=hidden]), select, textarea, [tabindex]'
  const found = element.matches(can) ? element : element.querySelector(can)
  if (found instanceof HTMLElement) found.focus()
}
