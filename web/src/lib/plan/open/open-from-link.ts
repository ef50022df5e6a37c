/**
 * Opens the plan of a secret link: takes the code out of the address, exchanges it for the cookie that script cannot
 * read, and loads the page again. Says what went wrong otherwise.
 */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { planSaved as t } from '@stapwijzer/shared/text/rooms.ts'
import { askToOpen } from '#lib/plan/ask-server.ts'
import { planTokenOf } from '#lib/plan/save/plan-key.ts'

/** Whether the address has a code. */
export function openFromLink(failed: (error: string) => void): boolean {
  const code = location.hash.slice(1)
  // Anything else behind the # is a place on the page.
  if (planTokenOf(code) === null) return false
  history.replaceState(history.state, '', localPath('/plan'))
  void askToOpen(code).then((answer) => {
    if (answer?.error === null) location.reload()
    else failed(answer?.error ?? t.openFailed)
  })
  return true
}
