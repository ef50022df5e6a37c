import { describe, expect, test } from 'vitest'
import { isAnonymous, PageCache, type CachedPage } from './page-cache.ts'

const page = (text: string, status = 200): CachedPage => ({
  status,
  headers: [],
  body: Buffer.from(text),
  actions: [],
})

function cache() {
  let now = 0
  let made = 0
  const pages = new PageCache(() => now)
  const ask = async (address: string, status = 200) =>
    (await pages.page(address, () => Promise.resolve(page(`${address} ${++made}`, status)))).body.toString()
  return { pages, ask, pass: (ms: number) => (now += ms) }
}

describe('pages kept for a second', () => {
  test('the same address within the second is the same page', async () => {
    const { ask, pass } = cache()
    expect(await ask('/a')).toBe('/a 1')
    pass(999)
    expect(await ask('/a')).toBe('/a 1')
    expect(await ask('/b')).toBe('/b 2')
    pass(1)
    expect(await ask('/a')).toBe('/a 3')
  })
  test('who asks while it is being made waits for that one', async () => {
    const { ask } = cache()
    expect(await Promise.all([ask('/a'), ask('/a'), ask('/a')])).toEqual(['/a 1', '/a 1', '/a 1'])
  })
  test('what is not a good page, or failed, is not kept', async () => {
    const { ask, pages } = cache()
    expect(await ask('/a', 404)).toBe('/a 1')
    expect(await ask('/a', 404)).toBe('/a 2')
    await expect(pages.page('/c', () => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(await ask('/c')).toBe('/c 3')
  })
  test('a flood of addresses does not fill the memory', async () => {
    const { ask, pages } = cache()
    for (let nth = 0; nth < 1000; nth++) await ask(`/${nth}`)
    expect(pages.size).toBeLessThanOrEqual(300)
  })
  test('only requests of which nothing but the address counts', () => {
    const asked = { method: 'GET', url: '/zoeken?q=a', headers: {} }
    expect(isAnonymous(asked)).toBe(true)
    expect(isAnonymous({ ...asked, method: 'POST' })).toBe(false)
    expect(isAnonymous({ ...asked, url: '/plan/__data.json' })).toBe(false)
    for (const name of ['cookie', 'authorization', 'if-none-match', 'range']) {
      expect(isAnonymous({ ...asked, headers: { [name]: 'x' } }), name).toBe(false)
    }
  })
})
