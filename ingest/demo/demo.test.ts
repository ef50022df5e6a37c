import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { associateDegreeList, associateDegrees } from './hu-associate-degrees/degrees.ts'
import { offersOf } from './offers.ts'
import { providers } from './providers.ts'
import { type DemoServer, startDemoServer } from './server.ts'

const today = '2026-11-24'
const offers = providers.flatMap((provider) => offersOf(provider, today))

describe('the demonstration catalogues', () => {
  it('hold at least 500 courses by at least 15 providers, with different descriptions', () => {
    expect(offers.length).toBeGreaterThanOrEqual(500)
    expect(new Set(offers.map((offer) => offer.provider.key)).size).toBeGreaterThanOrEqual(15)
    expect(new Set(offers.map((offer) => offer.description.paragraphs.join(' '))).size).toBe(offers.length)
    expect(new Set(offers.map((offer) => offer.code)).size).toBe(offers.length)
    expect(new Set(offers.map((offer) => offer.id)).size).toBe(offers.length)
  })

  it('have every kind and the odd cases', () => {
    const forms = new Set<string>(offers.map((offer) => offer.form))
    for (const form of [
      'bol',
      'bbl',
      'derde-leerweg',
      'full-time',
      'part-time',
      'dual',
      'evening',
      'online',
      'self-paced',
    ])
      expect(forms).toContain(form)
    expect(new Set(offers.map((offer) => offer.provider.type)).size).toBe(4)
    expect(offers.some((offer) => offer.price === null)).toBe(true)
    expect(offers.some((offer) => offer.price === 0)).toBe(true)
    expect(offers.some((offer) => offer.subject.english)).toBe(true)
    expect(offers.some((offer) => offer.starts.length === 0 && offer.flexible)).toBe(true)
    expect(offers.some((offer) => offer.starts.some((start) => start.state === 'cancelled'))).toBe(true)
  })

  it('never go stale: on any day every dated offer starts later, within three years', () => {
    for (const day of [today, '2027-01-01', '2028-02-29', '2031-12-31']) {
      for (const offer of providers.flatMap((provider) => offersOf(provider, day))) {
        for (const start of offer.starts) {
          expect(start.start >= day).toBe(true)
          expect(start.start <= addDays(day, 1100)).toBe(true)
          expect(start.end >= start.start).toBe(true)
        }
      }
    }
  })

  it('keep ids and dates the next day, so that a second run changes nothing', () => {
    const later = providers.flatMap((provider) => offersOf(provider, addDays(today, 1)))
    const before = new Map(offers.map((offer) => [offer.id, offer]))
    const changed = later.filter(
      (offer) =>
        before
          .get(offer.id)
          ?.starts.map((start) => start.start)
          .join() !== offer.starts.map((start) => start.start).join(),
    )
    expect(later.map((offer) => offer.id)).toEqual(offers.map((offer) => offer.id))
    expect(changed.length).toBeLessThan(offers.length / 10)
  })
})

describe('the six Associate degrees', () => {
  it('start every September from their first start on', () => {
    const rows = associateDegreeList(today)
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(';'))
    expect(new Set(rows.map((row) => row[0])).size).toBe(11)
    for (const degree of associateDegrees) {
      const dates = rows.filter((row) => row[0] === `${degree.name} voltijd`).map((row) => row[4] ?? '')
      expect(dates[0]).toBe(`${degree.fullTime}-01`)
      expect(dates.find((date) => date >= today)).toBe('2027-09-01')
    }
    const software = rows.filter((row) => row[0] === 'Software Developer voltijd').map((row) => row[4])
    expect(software.slice(0, 3)).toEqual(['2020-02-01', '2020-09-01', '2021-09-01'])
  })
})

describe('the demonstration server', () => {
  let server: DemoServer
  beforeAll(async () => {
    server = await startDemoServer(() => today)
  })
  afterAll(() => server.close())

  it('serves Open Education API pages that end', async () => {
    const base = server.addressOf('zilverbeek')
    let pageNumber = 1
    let count = 0
    for (let more = true; more; pageNumber++) {
      const body = (await (await fetch(`${base}/programs?pageSize=50&pageNumber=${pageNumber}`)).json()) as {
        items: unknown[]
        hasNextPage: boolean
      }
      count += body.items.length
      more = body.hasNextPage
    }
    expect(count).toBeGreaterThan(50)
    expect((await fetch(`${base}/programs?pageSize=33`)).status).toBe(400)
    expect((await fetch(`${base}/nothing`)).status).toBe(404)
  })

  it('serves an EDU-DEX directory and CSV lists, and knows no other name', async () => {
    expect(await (await fetch(server.addressOf('edudex'))).text()).toContain('<subDirectory>')
    expect((await (await fetch(server.addressOf('hu-associate-degrees'))).text()).split('\n')[0]).toContain(
      'Titel',
    )
    expect(() => server.addressOf('school')).toThrow('no demonstration catalogue')
  })
})
