import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FeedCourse } from '../feeds/format.ts'
import { formats } from '../feeds/registry.ts'
import { runFormat, today } from '../feeds/testing.ts'
import { createFetcher } from '../net/fetcher.ts'
import { testLimits } from '../net/testing.ts'
import { loadSources } from '../sources/load.ts'
import { offersOf, type DemoOffer } from './offers.ts'
import { providers } from './providers.ts'
import { startDemoServer, type DemoServer } from './server.ts'

let server: DemoServer
beforeAll(async () => {
  server = await startDemoServer(() => today)
})
afterAll(() => server.close())

async function run(key: string) {
  const source = (await loadSources({ production: false })).find(({ id }) => id === key)
  const from = server.addressOf(key)
  const allowPrivate = [server.hostPort]
  const fetcher = createFetcher({
    from,
    limits: testLimits,
    signal: new AbortController().signal,
    allowPrivate,
  })
  const mapping = { mappingVersion: 1, provider: source?.provider }
  const format = formats[source?.format ?? 'csv']
  const provider = providers.find((one) => one.key === key)
  try {
    const outcome = await runFormat(format, { from, fetcher, mapping })
    return { ...outcome, offers: provider ? offersOf(provider, today) : [] }
  } finally {
    await fetcher.close()
  }
}

const cents = ({ price }: DemoOffer) => (price === null ? null : price.toFixed(2))
const starts = ({ offerings }: FeedCourse) => offerings.map(({ start }) => start)
const running = (offer: DemoOffer) => offer.starts.filter(({ state }) => state !== 'cancelled')

test('the website of De Brug says of every course what the offer holds', async () => {
  const { courses, rejects, warnings, offers } = await run('brug')
  expect(rejects).toEqual([])
  expect(warnings.filter((warning) => !warning.startsWith('missing-recommended'))).toEqual([
    expect.stringContaining('not-a-course'),
    expect.stringContaining('not-a-course'),
  ])
  expect(courses).toHaveLength(offers.length)
  courses.forEach((course, index) => {
    const offer = offers[index] as DemoOffer
    expect(course).toMatchObject({
      title: offer.title,
      titleLang: offer.subject.english ? 'en' : 'nl',
      summary: offer.summary,
      provider: { name: 'Taalhuis De Brug', type: 'private', kvk: '90000133' },
      duration: offer.duration && { value: offer.duration.value, unit: offer.duration.unit },
      studyLoad: offer.hours === null ? null : { value: offer.hours, unit: 'hours' },
      studyForm: 'part-time',
      delivery: offer.delivery,
      price: { amount: cents(offer), vatIncluded: offer.price ? true : null },
      ids: { feedId: offer.code },
    })
    expect(course.url).toBe(course.sourceId)
    expect(starts(course)).toEqual(offer.starts.map(({ start }) => start))
    expect(course.offerings.map(({ state }) => state)).toEqual(offer.starts.map(({ state }) => state))
    expect(course.offerings.map(({ location }) => location?.postcode ?? null)).toEqual(
      offer.starts.map(({ place }) => place?.postcode.replace(' ', '') ?? null),
    )
  })
})

test('the product file of De Lindehof says what its format can say', async () => {
  const { courses, rejects, warnings, offers } = await run('lindehof')
  expect(rejects).toEqual([])
  expect(warnings.filter((warning) => !warning.startsWith('missing-recommended'))).toEqual([])
  expect(courses).toHaveLength(offers.length)
  courses.forEach((course, index) => {
    const offer = offers[index] as DemoOffer
    expect(course).toMatchObject({
      sourceId: offer.code,
      title: offer.title,
      languages: [offer.subject.english ? 'en' : 'nl'],
      provider: { name: 'Volksacademie De Lindehof', type: 'private', kvk: '90000144' },
      duration: offer.duration && { value: offer.duration.value, unit: offer.duration.unit },
      price: { amount: cents(offer) },
    })
    expect(starts(course)).toEqual(running(offer).map(({ start }) => start))
  })
  // No level, no sector, no hours, no postcode: a product file has no place for them.
  expect(courses.every(({ level, sector, studyLoad }) => !level && !sector && !studyLoad)).toBe(true)
})
