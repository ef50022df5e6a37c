import { expect, test } from 'vitest'
import type { FilterName, Filters } from '../domain/filters.ts'
import { fewestInTheWay, filtersInTheWay } from './blocked.ts'
import type { SearchEngine } from './engine.ts'
import type { FindQuery } from './query.ts'

const chosen: Filters = {
  level: ['mbo-1'],
  priceMax: 50,
  language: ['de'],
  delivery: ['online'],
  durationWeeksMax: 4,
}

/** Finds one course once all of `blocking` are gone; counts what it is asked. */
function engineThat(blocking: readonly FilterName[]) {
  const asked = { sets: 0 }
  const engine: SearchEngine = {
    name: 'postgres',
    find: () => Promise.reject(new Error('nothing is to be found')),
    totalsWithout: (_query, sets) => {
      asked.sets += sets.length
      return Promise.resolve(sets.map((set) => (blocking.every((name) => set.includes(name)) ? 1 : 0)))
    },
  }
  return { engine, asked }
}

const query = {} as FindQuery
const namesOf = async (blocking: readonly FilterName[]) => {
  const { engine } = engineThat(blocking)
  const { blockedBy, blockedTogether } = await filtersInTheWay(engine, query, chosen)
  return (blockedTogether?.filters ?? blockedBy ?? []).map(({ filter }) => filter)
}

test.each<FilterName[][]>([
  [['priceMax']],
  [['level', 'durationWeeksMax']],
  [['level', 'priceMax', 'durationWeeksMax']],
  [['priceMax', 'language', 'delivery', 'durationWeeksMax']],
])('of five chosen filters those are named that are in the way: %o', async (blocking) => {
  expect(new Set(await namesOf(blocking))).toEqual(new Set(blocking))
})

test('nothing is named when the words alone find nothing', async () => {
  const { engine } = engineThat(['startFrom'])
  expect(await filtersInTheWay(engine, query, chosen)).toEqual({})
})

test('the counts stay within their bound', async () => {
  const { engine, asked } = engineThat(['level', 'priceMax', 'durationWeeksMax'])
  await filtersInTheWay(engine, query, chosen)
  expect(asked.sets).toBeLessThanOrEqual(5 + 10 + 1 + 5)
})

test.each<[FilterName[], FilterName[] | null]>([
  [['priceMax'], ['priceMax']],
  [['startFrom'], ['startFrom', 'startBefore']],
  [
    ['level', 'startBefore'],
    ['level', 'startFrom', 'startBefore'],
  ],
  [
    ['level', 'priceMax', 'startFrom'],
    ['level', 'priceMax', 'startFrom', 'startBefore'],
  ],
  [['evening'], null],
])(
  'of what was read, as few as will do go, and two days of one month together: %o',
  async (blocking, gone) => {
    const sets: FilterName[][] = [['level'], ['priceMax'], ['startFrom', 'startBefore'], ['language']]
    const found = await fewestInTheWay(engineThat(blocking).engine, query, sets)
    expect(found && new Set(found)).toEqual(gone && new Set(gone))
  },
)
