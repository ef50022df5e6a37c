import { describe, expect, test } from 'vitest'
import { FeedError, type FeedEvent } from './format.ts'
import type { JsonElement } from './json/read.ts'
import { askForMissing, type Found } from './missing.ts'

const element = (id: string): JsonElement => ({
  ...{ raw: `"${id}"`, head: '', value: id, position: 0, tooLarge: false, member: null },
})
const found = (id: string): Found => ({ element: element(id), url: 'https://school.example' })

type Service = {
  one: (id: string) => Found | null | Error
  listed?: string[]
  more?: boolean
}

/** What was found, the codes of the warnings, and which of the missing ids (and of another kind) must stay. */
async function asked(missing: string[], { one, listed = ['x'], more = false }: Service) {
  const events: FeedEvent[] = []
  const calls: string[] = []
  const collection = {
    path: '/courses',
    plural: 'courses',
    idOf: ({ value }: JsonElement) => String(value),
    one: (id: string) => {
      calls.push(id)
      const answer = one(id)
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    async *pages() {
      await Promise.resolve()
      yield { url: '', elements: listed.map(element) }
    },
  }
  const read = ({ element: { value } }: Found) =>
    Promise.resolve<FeedEvent[]>([{ type: 'item', key: String(value), item: value, raw: '' }])
  for await (const event of askForMissing(collection, missing, { more, prefix: 'c:', read }))
    events.push(event)
  const gaps = events.flatMap((event) => (event.type === 'warning' && event.keep ? [event.keep] : []))
  const stays = [...missing.map((id) => `c:${id}`), 'c:other', 'p:1'].filter((id) =>
    gaps.some((keep) => keep(id)),
  )
  const items = events.flatMap((event) => (event.type === 'item' ? [event.key] : []))
  const codes = events.flatMap((event) => (event.type === 'warning' ? [event.finding.code] : []))
  return { items, codes, stays, calls }
}

describe('items that no page held', () => {
  test('there, or gone: each by its own answer', async () => {
    const half = { one: (id: string) => (id < 'c' ? found(id) : null) }
    expect(await asked(['a', 'b', 'c', 'd', 'e'], half)).toMatchObject({
      ...{ items: ['a', 'b'], codes: ['paging-drift'], stays: [] },
    })
    expect(await asked([], half)).toMatchObject({ items: [], codes: [], calls: [] })
  })

  test('gone for certain only of a service that gives one that its list holds', async () => {
    const gone = await asked(['a', 'b'], { one: (id) => (id === 'x' ? found(id) : null) })
    expect(gone).toMatchObject({ items: [], codes: [], stays: [], calls: ['a', 'b', 'x'] })
    const none = await asked(['a', 'b'], { one: () => null, listed: ['x', 'b'] })
    expect(none).toMatchObject({ items: ['b'], codes: ['paging-drift'], stays: [] })
  })

  test('what could not be asked stays, what is gone does not, and a failing service is left alone', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => String(at))
    const failing = (id: string) => new FeedError('feed-unreachable', `no ${id}`, undefined, false, 500)
    const down = await asked(ids, { one: failing })
    expect(down).toMatchObject({ items: [], codes: ['withdrawal-unconfirmed'] })
    expect(down.stays).toEqual(ids.map((id) => `c:${id}`))
    expect(down.calls).toHaveLength(4)
    const once = await asked(['a', 'b', 'c'], {
      one: (id) => (id === 'a' ? failing(id) : id === 'x' ? found(id) : null),
    })
    expect(once).toMatchObject({ codes: ['withdrawal-unconfirmed'], stays: ['c:a'] })
    const other = await asked(['a'], { one: () => found('z') })
    expect(other).toMatchObject({ items: [], codes: ['withdrawal-unconfirmed'], stays: ['c:a'] })
  })

  test('of a choice of many: one that is there keeps all that nobody asked for', async () => {
    const more = true
    const some = await asked(['a', 'b'], { more, one: (id) => (id === 'a' ? found(id) : null) })
    expect(some).toMatchObject({ items: ['a'], codes: ['paging-drift', 'withdrawal-unconfirmed'] })
    expect(some.stays).toEqual(['c:a', 'c:other'])
    const none = await asked(['a', 'b'], { more, one: (id) => (id === 'x' ? found(id) : null) })
    expect(none).toMatchObject({ items: [], codes: [], stays: [] })
  })

  test('a stop from outside is no answer', async () => {
    const stop = { one: () => new FeedError('interrupted', 'The run was told to stop.', undefined, true) }
    await expect(asked(['a'], stop)).rejects.toThrow('told to stop')
  })
})
