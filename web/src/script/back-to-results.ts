/**
 * "Terug naar de resultaten" on a page that was reached from a list of results on this site: the same search, and when
 * the browser still holds that page, the same place on it. Without script the breadcrumb leads to an empty search.
 */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { coursePage } from '@stapwijzer/shared/text/rooms.ts'
import { opensInThisTab } from './post-form.ts'

export function leadBack(): void {
  const place = document.querySelector('[data-back-to-results]')
  const results = place && cameFromResults()
  if (!results) return
  const link = document.createElement('a')
  link.className = 'nl-link'
  link.href = results.pathname + results.search
  link.textContent = coursePage.backToResults
  link.addEventListener('click', (event) => {
    if (!opensInThisTab(event) || !isOneStepBack()) return
    event.preventDefault()
    history.back()
  })
  place.replaceChildren(link)
}

/** The address of the results; the browser tells it only to pages of the same site. */
function cameFromResults(): URL | null {
  if (!URL.canParse(document.referrer)) return null
  const from = new URL(document.referrer)
  return from.origin === location.origin && from.pathname === localPath('/zoeken') ? from : null
}

/** Going back keeps the place on the page, but only of a page that was opened by that very step, in this tab. */
function isOneStepBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  const opened = entry instanceof PerformanceNavigationTiming && entry.type === 'navigate'
  return opened && history.length > 1 && location.hash === ''
}
