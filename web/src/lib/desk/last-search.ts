/**
 * The way back to what was searched for at the desk. A search is a POST, so that no name stands in an address, and going
 * back to it would be a question of the browser whether to send it again. Its words stay with that one page in the
 * history of the browser instead, which also holds what was posted; nothing is stored, and closing the window ends it.
 */
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'

export type Searched = { words: string; page: number }

const key = 'zoekopdracht'
/** Unlike that of the list: a link to the address where one stands already keeps the state of the page. */
const address = '/loket?gezocht=ja'

/** Makes the page that shows what was found one that can be gone back to. */
type PageHistory = Pick<History, 'state' | 'replaceState'>

export function keepSearch(history: PageHistory, { words, page }: Searched): void {
  const found: Searched = { words, page }
  history.replaceState({ ...(history.state as object | null), [key]: found }, '', address)
}

/**
 * What was searched for when this page was left; null when it shows a list. Asked once: a second time back leads to the
 * list, so that nobody is sent round in a circle.
 */
export function takeSearch(history: PageHistory): Searched | null {
  const state = history.state as Partial<Record<string, unknown>> | null
  const found = state?.[key] as Partial<Searched> | null | undefined
  if (typeof found?.words !== 'string') return null
  history.replaceState({ ...state, [key]: null }, '')
  return { words: found.words, page: typeof found.page === 'number' ? found.page : 1 }
}

/** Sends it as the form of the page does; nothing without one. */
export function repeatSearch(searched: Searched | null): void {
  if (searched === null) return
  const form = document.createElement('form')
  form.method = 'post'
  form.action = localPath('/loket?/zoek')
  for (const [name, value] of Object.entries({ zoek: searched.words, page: String(searched.page) })) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  form.submit()
}
