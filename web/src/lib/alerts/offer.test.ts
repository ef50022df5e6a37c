import { describe, expect, it } from 'vitest'
import { readSearch } from '#lib/search/address.ts'
import { followAddress, followSearchAddress, subjectOf } from './offer.ts'

const read = (address: string) => subjectOf(new URL(address, 'http://site').searchParams)

describe('what can be followed', () => {
  it('comes back from the address of its form', () => {
    expect(read(followAddress('course', 'a b&c'))).toEqual({ kind: 'course', id: 'a b&c' })
    expect(read(followAddress('scheme', 'stap'))).toEqual({ kind: 'scheme', id: 'stap' })
    const search = readSearch(new URLSearchParams('q=lassen&level=mbo-2&level=mbo-3&page=3&sort=price'))
    expect(read(followSearchAddress(search))).toEqual({
      kind: 'search',
      question: { q: 'lassen', level: ['mbo-2', 'mbo-3'] },
    })
  })
  it.each(['', '?wat=iets&id=1', '?wat=opleiding', '?wat=zoeken', '?wat=zoeken&q=+'])(
    'is nothing in the address %j',
    (query) => expect(read(`/op-de-hoogte${query}`)).toBeNull(),
  )
})
