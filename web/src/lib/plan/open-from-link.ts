/**
 * Opens the plan of a secret link: takes the code out of the address, exchanges it for the cookie that script cannot
 * read, and loads the page again. Says what went wrong otherwise.
 */
import { deserialize } from '$app/forms'
import { planSaved as t } from '@stapwijzer/shared/text/nl.ts'
import { postToServer } from '#lib/own-server.ts'

/** Whether the address has a code. */
export function openFromLink(failed: (error: string) => void): boolean {
  const code = location.hash.slice(1)
  // Places on the page have short names; a code is long and has a point in it.
  if (code.length < 30 || !code.includes('.')) return false
  history.replaceState(history.state, '', '/plan')
  void exchange(code).then((error) => (error === null ? location.reload() : failed(error)))
  return true
}

async function exchange(code: string): Promise<string | null> {
  const headers = { 'x-sveltekit-action': 'true', accept: 'application/json' }
  const response = await postToServer('/plan?/open', new URLSearchParams({ code }), headers)
  if (!response) return t.openFailed
  try {
    const result = deserialize<never, { openError?: string }>(await response.text())
    if (result.type === 'redirect') return null
    return (result.type === 'failure' ? result.data?.openError : undefined) ?? t.openFailed
  } catch {
    return t.openFailed
  }
}
