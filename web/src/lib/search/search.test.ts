import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { facetNames } from '@stapwijzer/shared/domain/filters.ts'
import { describe, expect, test } from 'vitest'
import { addressOf, addressWithout, canonicalPath, readSearch } from './address.ts'
import { withoutRefused } from './ask-courses.ts'
import {
  bestFirst,
  chipsOf,
  filterGroups,
  filterLabel,
  filtersOn,
  isOffered,
  namesIn,
  valueLabel,
  withoutAll,
  withoutFilter,
} from './filters.ts'
import { carriedFields } from './carried-fields.ts'
import { lastPage, pageNumbers } from './pages.ts'
import { startMonths } from './start-months.ts'
import { takenOut } from './taken-out.ts'

const read = (query: string) => readSearch(new URLSearchParams(query))

describe('the address is the search', () => {
  test('empty parameters mean "not set", a value counts once', () => {
    expect([...read('q=+&level=a&level=&level=a&page=2')]).toEqual([
      ['level', ['a']],
      ['page', ['2']],
    ])
  })
  test('a change goes back to page 1 and keeps the rest', () => {
    const search = read('q=lassen&level=mbo-2&level=mbo-3&page=4')
    expect(addressOf(search, { sort: 'price' })).toBe('/zoeken?q=lassen&level=mbo-2&level=mbo-3&sort=price')
    expect(addressOf(search, { page: '5' })).toBe('/zoeken?q=lassen&level=mbo-2&level=mbo-3&page=5')
    expect(addressOf(search, { page: '1' })).toBe('/zoeken?q=lassen&level=mbo-2&level=mbo-3')
    expect(addressWithout(search, 'level', 'mbo-2')).toBe('/zoeken?q=lassen&level=mbo-3')
    expect(addressOf(read(''), { q: null })).toBe('/zoeken')
  })
  test('signs in values survive', () => {
    expect(addressOf(read('nlqf=4%2B&q=c%2B%2B+%26+meer'))).toBe('/zoeken?nlqf=4%2B&q=c%2B%2B+%26+meer')
  })
  test('page rule 31: canonical keeps only q and the page', () => {
    expect(canonicalPath(read('level=mbo-3&q=lassen&sort=price&page=2'))).toBe('/zoeken?q=lassen&page=2')
    expect(canonicalPath(read('level=mbo-3&page=1'))).toBe('/zoeken')
  })
  test('each form carries what it does not show itself', () => {
    const search = read('q=a&postcode=3511&level=mbo-3&sort=price&page=2&exact=true&scheme=slim-mkb')
    expect(carriedFields('words', search)).toEqual([
      ['level', 'mbo-3'],
      ['sort', 'price'],
      ['scheme', 'slim-mkb'],
    ])
    expect(carriedFields('filters', search)).toEqual([
      ['q', 'a'],
      ['postcode', '3511'],
      ['sort', 'price'],
      ['exact', 'true'],
      ['scheme', 'slim-mkb'],
    ])
  })
})

describe('what the API refuses', () => {
  test('an unknown code of a list goes, its good neighbours stay', () => {
    expect([...withoutRefused(read('level=x&level=mbo-4&q=a'), ['level'])]).toEqual([
      ['level', ['mbo-4']],
      ['q', ['a']],
    ])
    expect([...withoutRefused(read('level=mbo-4'), ['level'])]).toEqual([])
    expect([...withoutRefused(read('page=0&q=a'), ['page', 'other'])]).toEqual([['q', ['a']]])
  })
})

describe('chips', () => {
  const result = (interpretation: SearchResult['interpretation'] = []) => {
    const facets: Partial<SearchResult['facets']> = {
      provider: [{ value: 'p-1', label: 'School Een', count: 3 }],
    }
    return { items: [] as SearchResult['items'], facets, interpretation } as SearchResult
  }
  const chips = (query: string, found = result()) => chipsOf(read(query), found, namesIn(found))
  test('say a filter in words and take only that away', () => {
    expect(chips('q=a&provider=p-1&priceMax=0&distanceKm=10&postcode=3511&sort=distance')).toEqual([
      {
        label: 'School Een',
        without: '/zoeken?q=a&priceMax=0&distanceKm=10&postcode=3511&sort=distance',
        fromFeed: true,
      },
      { label: 'gratis', without: '/zoeken?q=a&provider=p-1&distanceKm=10&postcode=3511&sort=distance' },
      {
        label: 'binnen 10\u00a0km',
        without: '/zoeken?q=a&provider=p-1&priceMax=0&postcode=3511&sort=distance',
      },
      { label: 'bij 3511', without: '/zoeken?q=a&provider=p-1&priceMax=0' },
    ])
  })
  test('words that were read as a filter go out of q', () => {
    const found = result([
      { kind: 'place', text: 'utrecht', filter: 'postcode', value: '3511', label: 'Utrecht' },
    ])
    expect(chips('q=Lassen+Utrecht+avond', found)).toEqual([
      { label: 'Utrecht', without: '/zoeken?q=Lassen+avond', fromFeed: true },
    ])
    expect(
      chips(
        'q=lassen+utrechtt',
        result([{ kind: 'place', text: 'amersfoort', filter: 'x', value: 'y', label: 'Amersfoort' }]),
      ),
    ).toEqual([{ label: 'Amersfoort', without: '/zoeken?q=lassen+utrechtt&exact=true', fromFeed: true }])
    const repaired = {
      ...result([{ kind: 'level', text: 'mbo 4', filter: 'level', value: 'mbo-4', label: 'mbo 4' }]),
      correction: { from: 'verplegng mbo4', to: 'verpleging mbo 4' },
    }
    expect(chips('q=verplegng+mbo4', repaired)).toEqual([{ label: 'mbo 4', without: '/zoeken?q=verpleging' }])
  })
  test('page rule 8: one link takes all of them away, also those that were read in the words', () => {
    const found = result([
      { kind: 'start', text: 'januari', filter: 'startFrom', value: '2027-01-01', label: 'vanaf 1 januari' },
      {
        kind: 'start',
        text: 'januari',
        filter: 'startBefore',
        value: '2027-02-01',
        label: 'voor 1 februari',
      },
      { kind: 'level', text: 'mbo 4', filter: 'level', value: 'mbo-4', label: 'mbo 4' },
    ])
    expect(chips('q=zorg+mbo+4+januari', found)).toEqual([
      { label: 'vanaf 1 januari, voor 1 februari', without: '/zoeken?q=zorg+mbo+4' },
      { label: 'mbo 4', without: '/zoeken?q=zorg+januari' },
    ])
    expect(withoutAll(read('q=zorg+mbo+4+januari&evening=true'), found)).toBe('/zoeken?q=zorg')
    expect(withoutAll(read('q=mbo+4+januari'), found)).toBe('/zoeken')
    expect(withoutAll(read('q=zorg&evening=true'), result([]))).toBe('/zoeken?q=zorg')
    const elsewhere = result([{ kind: 'place', text: 'ede', filter: 'x', value: 'y', label: 'Ede' }])
    expect(withoutAll(read('q=lassen&evening=true'), elsewhere)).toBe('/zoeken?q=lassen&exact=true')
  })
  test('what was read and loosened says so, and goes out of q like what was read', () => {
    const because = 'nothing-found' as const
    const found: SearchResult = {
      ...result([{ kind: 'level', text: 'mbo 4', filter: 'level', value: 'mbo-4', label: 'mbo 4' }]),
      loosened: [
        { kind: 'place', text: 'in ede', filter: 'postcode', value: '6711', label: 'Ede', because },
        { kind: 'place', text: 'in ede', filter: 'distanceKm', value: '10', label: 'binnen 10 km', because },
        { kind: 'evening', text: 'avond', filter: 'evening', value: 'true', label: "'s avonds", because },
        {
          kind: 'start',
          text: 'mei',
          filter: 'startFrom',
          value: 'x',
          label: 'start in mei',
          because: 'chosen',
        },
      ],
    }
    expect(chips('q=zorg+mbo+4+in+ede+avond+mei', found)).toEqual([
      { label: 'mbo 4', without: '/zoeken?q=zorg+in+ede+avond+mei' },
      {
        label: 'niets binnen 10 km van Ede; dit is verder weg of online',
        without: '/zoeken?q=zorg+mbo+4+avond+mei',
        fromFeed: true,
        loosened: true,
      },
      {
        label: 'niets in de avond; dit is overdag, of we weten het niet',
        without: '/zoeken?q=zorg+mbo+4+in+ede+mei',
        loosened: true,
      },
      {
        label: 'start in mei telt niet mee; je koos zelf iets anders',
        without: '/zoeken?q=zorg+mbo+4+in+ede+avond',
        loosened: true,
      },
    ])
    expect(withoutAll(read('q=zorg+mbo+4+in+ede+avond+mei'), found)).toBe('/zoeken?q=zorg')
  })
  test('a whole filter goes, chosen or read in the words', () => {
    const found = result([{ kind: 'level', text: 'mbo 4', filter: 'level', value: 'mbo-4', label: 'mbo 4' }])
    expect(withoutFilter(read('q=zorg&level=mbo-2&level=mbo-3&page=2'), found, 'level')).toBe(
      '/zoeken?q=zorg',
    )
    expect(withoutFilter(read('q=zorg+mbo+4'), found, 'level')).toBe('/zoeken?q=zorg')
    expect(withoutFilter(read('q=zorg&postcode=3511&distanceKm=5'), found, 'postcode')).toBe('/zoeken?q=zorg')
    expect(withoutFilter(read('q=zorg'), found, 'sector')).toBe('/zoeken?q=zorg&exact=true')
  })
  test('an order that was read in the words goes with its word when the best is asked first', () => {
    const order = {
      kind: 'order',
      text: 'goedkope',
      filter: 'sort',
      value: 'price',
      label: 'goedkoopste eerst',
    } as const
    const found = { interpretation: [order] }
    expect(bestFirst(read('q=goedkope+cursus&evening=true&page=2'), found)).toBe(
      '/zoeken?q=cursus&evening=true',
    )
    expect(bestFirst(read('q=goedkope+cursus&sort=price'), found)).toBe('/zoeken?q=cursus')
    expect(bestFirst(read('q=lassen&sort=price'), {})).toBe('/zoeken?q=lassen')
  })
  test('an unknown id is never shown', () => {
    expect(valueLabel('provider', 'kvk-123', new Map())).toBe('aanbieder')
    expect(valueLabel('occupation', 'abc', new Map())).toBe('beroep')
    expect(valueLabel('language', 'en', new Map())).toBe('Engels')
    expect(filterLabel('level', 'mbo-2,mbo-3', new Map())).toBe('mbo 2, mbo 3')
    expect(filtersOn(read('q=a&level=mbo-3&level=mbo-4&page=2&sort=price&postcode=3511'))).toBe(2)
  })
})

describe('words taken out of words', () => {
  test('whole words only, whatever their capitals, accents and signs', () => {
    expect(takenOut('medewerker Ede, avond', 'ede')).toBe('medewerker avond')
    expect(takenOut('medewerker', 'ede')).toBeNull()
    expect(takenOut('cursus  Café  onder 500 euro', 'onder 500 euro')).toBe('cursus Café')
    expect(takenOut('Coördinator zorg', 'coordinator')).toBe('zorg')
    expect(takenOut('mbo 3 of mbo 4', 'mbo 4')).toBe('mbo 3 of')
    expect(takenOut('lassen', 'lassen')).toBe('')
    expect(takenOut('lassen', '')).toBeNull()
  })
})

describe('pages', () => {
  test('first, last and neighbours, a gap of one filled', () => {
    expect(pageNumbers(1, 1)).toEqual([1])
    expect(pageNumbers(1, 3)).toEqual([1, 2, 3])
    expect(pageNumbers(6, 20)).toEqual([1, null, 5, 6, 7, null, 20])
    expect(pageNumbers(3, 5)).toEqual([1, 2, 3, 4, 5])
    expect(pageNumbers(4, 20)).toEqual([1, 2, 3, 4, 5, null, 20])
  })
  test('no page beyond what can be asked for', () => {
    expect(lastPage(0, 20)).toBe(1)
    expect(lastPage(41, 20)).toBe(3)
    expect(lastPage(1_000_000, 20)).toBe(500)
  })
  test('months to start in, with the chosen day among them', () => {
    const months = startMonths('2026-11-24', '2027-01-15', (day) => day)
    expect(months).toHaveLength(14)
    expect(months[0]).toEqual({ value: '2026-11-01', label: 'november 2026' })
    expect(months[3]).toEqual({ value: '2027-01-15', label: '2027-01-15' })
    expect(startMonths('2026-11-24', '', String)).toHaveLength(13)
  })
})

describe('filters that hardly any course has', () => {
  const facets = Object.fromEntries(
    facetNames.map((name) => [
      name,
      name === 'lessonDay' ? [{ value: 'tue', label: 'dinsdag', count: 1 }] : [],
    ]),
  ) as SearchResult['facets']
  const groups = (query: string, hiddenFilters: SearchResult['hiddenFilters']) =>
    filterGroups(read(query), { facets, hiddenFilters }, new Map()).map(({ name }) => name)

  test('stand there when they are not hidden, or when somebody chose them', () => {
    expect(groups('', [])).toEqual(['lessonDay'])
    expect(groups('', ['lessonDay'])).toEqual([])
    expect(groups('lessonDay=tue', ['lessonDay'])).toEqual(['lessonDay'])
    expect(isOffered('jobGuarantee', read(''), ['jobGuarantee'])).toBe(false)
    expect(isOffered('jobGuarantee', read('jobGuarantee=true'), ['jobGuarantee'])).toBe(true)
  })
})
