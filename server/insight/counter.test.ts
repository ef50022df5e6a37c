import type { Database } from '@stapwijzer/shared/db/client.ts'
import { measureNames, measures, dimsKey, readDims } from '@stapwijzer/shared/domain/insight/measures.ts'
import { dimensionNames, isValueOf } from '@stapwijzer/shared/domain/insight/dimensions.ts'
import { describe, expect, it } from 'vitest'
import { createCounter } from './counter.ts'
import { createFlush } from './flush.ts'
import { createInsight } from './insight.ts'

const at = (instant: string) => {
  let now = new Date(instant)
  return { now: () => now, set: (later: string) => (now = new Date(later)) }
}
const written = (counter: ReturnType<typeof createCounter>) =>
  counter.take(Infinity).increments.map(({ day, measure, n }) => [day, measure, n])

describe('counting in memory', () => {
  it('case 104: an action of the last tenth of a second belongs to its own day, whenever it is written', () => {
    const clock = at('2026-11-24T22:59:59.900Z')
    const counter = createCounter(clock)
    counter.add('plan-check', '')
    clock.set('2026-11-24T23:00:00.100Z')
    counter.add('plan-check', '')
    expect(written(counter)).toEqual([
      ['2026-11-24', 'plan-check', 1],
      ['2026-11-25', 'plan-check', 1],
    ])
  })

  it('case 105: the day on which the clock goes back has 25 hours and is one day', () => {
    const clock = at('2026-10-24T22:00:00Z')
    const counter = createCounter(clock)
    for (let hour = 0; hour < 25; hour++) {
      clock.set(new Date(Date.UTC(2026, 9, 24, 22 + hour)).toISOString())
      counter.add('search', '')
    }
    clock.set('2026-10-25T23:00:00Z')
    counter.add('search', '')
    expect(written(counter)).toEqual([
      ['2026-10-25', 'search', 25],
      ['2026-10-26', 'search', 1],
    ])
  })

  it('keeps so many keys, drops the rarest and says how many actions that were', () => {
    const counter = createCounter({ now: () => new Date('2026-11-24T12:00:00Z'), most: 100 })
    for (let time = 0; time < 5; time++)
      for (let key = 0; key < 50; key++) counter.add('search', `often ${key}`)
    for (let key = 0; key < 60; key++) counter.add('search', `rare ${key}`)
    expect(counter.size()).toBeLessThanOrEqual(100)
    expect(counter.dropped()).toBeGreaterThan(0)
    const { increments } = counter.take(Infinity)
    expect(increments.filter(({ dims }) => dims.startsWith('often'))).toHaveLength(50)
    expect(increments.reduce((sum, { n }) => sum + n, 0) + counter.dropped()).toBe(310)
  })
})

describe('case 103: the database is away', () => {
  const away: Pick<Database, 'tx'> = { tx: () => Promise.reject(new Error('connect ECONNREFUSED')) }

  it('nothing is lost while there is room, and the same increments are tried again as one', async () => {
    let [isAway, written] = [true, 0]
    const db: Pick<Database, 'tx'> = {
      tx: () => {
        if (isAway) return Promise.reject(new Error('connect ECONNREFUSED'))
        written += 1
        return Promise.resolve() as Promise<never>
      },
    }
    const counter = createCounter({ now: () => new Date('2026-11-24T12:00:00Z') })
    const flush = createFlush(db, counter)
    counter.add('search', 'a')
    expect(await flush.now()).toBe(false)
    counter.add('search', 'b')
    expect(await flush.now()).toBe(false)
    isAway = false
    expect(await flush.now()).toBe(true)
    // What was tried before, as it was, and what came since.
    expect(written).toBe(2)
    expect(counter.size()).toBe(0)
    expect(counter.dropped()).toBe(0)
  })

  it('what waits to be tried again counts among the keys that are kept', async () => {
    const counter = createCounter({ now: () => new Date('2026-11-24T12:00:00Z'), most: 100 })
    for (let key = 0; key < 80; key++) counter.add('search', `${key}`)
    await createFlush(away, counter).now()
    for (let key = 0; key < 40; key++) counter.add('plan-check', `${key}`)
    expect(counter.size()).toBeLessThanOrEqual(20)
    expect(counter.dropped()).toBeGreaterThan(0)
  })
})

describe('the list of measures', () => {
  it('names dimensions that exist, in a key of one order that can be read back', () => {
    for (const measure of measureNames) {
      const dims: readonly string[] = measures[measure].dims
      const known = dimensionNames.filter((name) => dims.includes(name))
      expect(known).toHaveLength(dims.length)
      const nothing = Object.fromEntries(dims.map((name) => [name, null]))
      expect(dimsKey(measure, nothing as never)).toBe('')
    }
    const key = dimsKey('search', { language: 'nl', field: '06', region: 'midden-utrecht' })
    expect(key).toBe('region=midden-utrecht&field=06&language=nl')
    expect(readDims(key!)).toEqual({ region: 'midden-utrecht', field: '06', language: 'nl' })
  })

  it('case 110: takes codes and nothing that somebody typed', () => {
    for (const typed of ['lassen in utrecht', 'Jan de Vries', 'a=b', 'x&y', '', 'é', 'a'.repeat(101)]) {
      expect(isValueOf('region', typed)).toBe(false)
      expect(isValueOf('topic', typed)).toBe(false)
      expect(isValueOf('field', typed)).toBe(false)
    }
    const insight = createInsight({ now: () => new Date() })
    insight.count(null, 'search', { region: 'lassen in utrecht', field: null, language: 'nl' })
    insight.count(null, 'search', { region: null, field: 'niets' as never, language: 'nl' })
    expect(insight.counter.size()).toBe(0)
  })

  it('never throws, whatever it is given', () => {
    const insight = createInsight({
      now: () => {
        throw new Error('no clock')
      },
    })
    expect(() => insight.count(null, 'plan-check', {})).not.toThrow()
  })
})
