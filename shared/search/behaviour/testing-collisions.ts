/** For tests: words that look like other words, and are not. Every engine must behave so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleCourse } from '../../domain/testing.ts'
import type { EngineMaker, EngineUnderTest } from './testing-engines.ts'

const rows: [title: string, description: string, city?: string][] = [
  ['Timmeren', 'Werken met hout en gereedschap.'],
  ['Notuleren', 'Eerst luisteren, dan schrijven. Per stuk of per dag.', 'Houten'],
  ['Mentor bij een stage', 'Voorbereiding op het gesprek.'],
  ['Nederlands als wetenschapstaal', 'Artikelen schrijven. Gereedschap van de schrijver.'],
  ['Allround lasser', 'Werken met staal en aluminium. Gereedschap kiezen.'],
  ['Fietstechnicus', 'Elektrische modellen onderhouden. Gereedschap.'],
  ['Bijen houden', 'Honing, koninginnen en gereedschap.'],
  ['Stroom en spanning', 'Meten aan schakelingen. Met gereedschap.'],
]

export function collisionBehaviour(name: string, make: EngineMaker): void {
  let under: EngineUnderTest
  beforeAll(async () => {
    const courses = rows.map(([title, description, city = 'Zeist'], index) =>
      sampleCourse({
        sourceId: `c${index}`,
        title,
        summary: null,
        description: { html: `<p>${description}</p>`, lang: 'nl' },
        outcomes: null,
        offerings: [],
        location: { name: null, city, postcode: null, lat: null, lon: null },
      }),
    )
    under = await make([{ source: 'test', courses }])
  })
  afterAll(() => under.close())

  const found = async (q: string, exact = false) => {
    const asked = { q, exact, filters: {}, origin: null, sort: 'relevance', page: 1, pageSize: 20 } as const
    return (await under.search({ ...asked, today: '2026-11-24' })).items.map(({ title }) => title)
  }

  describe(`${name}: words that look like others`, () => {
    it.each([
      ['hout', ['Timmeren']],
      ['houten', ['Notuleren', 'Timmeren']],
      ['staal', ['Allround lasser']],
      ['dansen', []],
      ['imker', ['Bijen houden']],
      ['stukadoor', []],
      ['fiets', ['Fietstechnicus']],
      ['fietsen', ['Fietstechnicus']],
      ['stro', []],
    ])('%s finds %j', async (q, titles) => expect((await found(q)).sort()).toEqual(titles))

    it('what many courses only mention finds nothing when the word that decides is unknown', async () => {
      expect(await found('kantklossen gereedschap')).toEqual([])
      expect(await found('kantklossen honing')).toEqual(['Bijen houden'])
    })

    it('a place answers its name and no material, also when the words are taken as they are', async () => {
      expect(await found('hout', true)).toEqual(['Timmeren'])
      expect(await found('notuleren houten', true)).toEqual(['Notuleren'])
    })
  })
}
