/**
 * Filters of the results page work at once: the page of the new address is fetched and its parts are put in place.
 * Focus, open groups and the place on the page stay; the new number is said in the status line.
 */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { search } from '@stapwijzer/shared/text/rooms.ts'

const parts = ['gevonden', 'gelezen', 'resultaten', 'filters'] as const
let running: AbortController | undefined

export function filterAtOnce(): void {
  if (location.pathname !== localPath('/zoeken')) return
  addEventListener('change', (event) => {
    const form = (event.target as Element | null)?.closest('form[data-filters]')
    if (form instanceof HTMLFormElement) void show(addressOf(form), 'push')
  })
  addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-filters]')) return
    event.preventDefault()
    void show(addressOf(form), 'push').then(() => {
      // On a phone the drawer lies between the person and the answer.
      document.getElementById('filters')?.removeAttribute('open')
      document.getElementById('gevonden')?.focus()
    })
  })
  addEventListener('popstate', () => void show(location.href, 'keep'))
}

/** The address that sending the form would lead to, without its empty fields. */
function addressOf(form: HTMLFormElement): string {
  const filled = [...new FormData(form)].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  )
  const query = new URLSearchParams(filled).toString()
  return localPath(query ? `/zoeken?${query}` : '/zoeken')
}

async function show(address: string, history: 'push' | 'keep'): Promise<void> {
  running?.abort()
  const request = (running = new AbortController())
  try {
    const response = await fetch(address, { signal: request.signal, headers: { accept: 'text/html' } })
    if (!response.ok) throw new Error(`answer ${response.status}`)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (history === 'push') window.history.pushState(null, '', address)
    replace(page)
  } catch {
    // A newer choice took over, or the connection failed: then the browser itself loads the page and tells.
    if (!request.signal.aborted) location.assign(address)
  }
}

function replace(page: Document): void {
  const focused = document.activeElement?.id
  const open = [...document.querySelectorAll<HTMLDetailsElement>('#filters, #filters details')].filter(
    (one) => one.open,
  )
  document.title = page.title
  for (const id of parts) {
    const fresh = page.getElementById(id)
    if (fresh) document.getElementById(id)?.replaceWith(fresh)
  }
  for (const { id } of open) document.getElementById(id)?.setAttribute('open', '')
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  const status = document.getElementById('melding')
  if (status)
    status.textContent = search.announced(Number(document.getElementById('resultaten')?.dataset.total))
}
