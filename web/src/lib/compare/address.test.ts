import { describe, expect, test } from 'vitest'
import { compareAddress, idsIn } from './address.ts'

const read = (text: string) => idsIn(new URLSearchParams(text))

describe('the address of a comparison', () => {
  test('holds ids in their order, each once, at most four', () => {
    expect(read('c=a&c=b&c=a&c=c')).toEqual({ ids: ['a', 'b', 'c'], more: false })
    expect(read('c=a&c=b&c=c&c=d&c=e')).toEqual({ ids: ['a', 'b', 'c', 'd'], more: true })
  })
  test('leaves out what is no id', () => {
    expect(read(`c=&c=%20&c=${'x'.repeat(201)}&d=a&c=%20a%20`)).toEqual({ ids: ['a'], more: false })
  })
  test('is read as it was written', () => {
    const address = compareAddress(['a b', 'c&d'], '3511')
    expect(read(address.split('?')[1]!).ids).toEqual(['a b', 'c&d'])
    expect(new URL(address, 'http://site').searchParams.get('postcode')).toBe('3511')
    expect(compareAddress([])).toBe('/vergelijk')
  })
})
