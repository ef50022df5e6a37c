import { expect, test } from 'vitest'
import { keepSearch, takeSearch } from './last-search.ts'

/** A page in the history of a browser: its state and its address. */
function onePage(state: unknown) {
  const page = { state, address: '/loket?/zoek' }
  const replaceState = (next: unknown, _unused: string, address?: string) => {
    page.state = next
    page.address = address ?? page.address
  }
  return {
    page,
    history: {
      ...page,
      replaceState,
      get state() {
        return page.state
      },
    },
  }
}

test('what was searched for comes back once, from an address without a name', () => {
  const { page, history } = onePage({ kit: 7 })
  keepSearch(history, { words: 'Jansen', page: 2 })
  expect(page.address).toBe('/loket?gezocht=ja')
  expect(page.state).toMatchObject({ kit: 7 })
  expect(takeSearch(history)).toEqual({ words: 'Jansen', page: 2 })
  expect(takeSearch(history)).toBeNull()
  expect(page.state).toMatchObject({ kit: 7 })
})

test('a list, and anything that is no search, asks for nothing', () => {
  for (const state of [
    null,
    {},
    { zoekopdracht: null },
    { zoekopdracht: 'Jansen' },
    { zoekopdracht: { page: 2 } },
  ]) {
    expect(takeSearch(onePage(state).history)).toBeNull()
  }
  expect(takeSearch(onePage({ zoekopdracht: { words: 'x', page: '2' } }).history)).toEqual({
    words: 'x',
    page: 1,
  })
})
