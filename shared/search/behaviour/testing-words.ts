/** For tests: what people type, what has to come first, and what must not come at all. Every engine must behave so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchAnswer } from '../engine.ts'
import type { SearchQuery } from '../query.ts'
import type { Vocabulary } from '../question/vocabulary.ts'
import { vocabularyIn } from '../testing.ts'
import type { EngineMaker, EngineUnderTest } from './testing-engines.ts'
import { relevanceCourses } from './testing-relevance.ts'

export function wordBehaviour(name: string, make: EngineMaker): void {
  let under: EngineUnderTest
  beforeAll(async () => {
    under = await make([{ source: 'test', courses: relevanceCourses }])
  })
  afterAll(() => under.close())

  async function search(
    q: string | null,
    changes: Partial<SearchQuery> = {},
    vocabulary?: Vocabulary,
  ): Promise<SearchAnswer> {
    const base = {
      exact: false,
      filters: {},
      origin: null,
      sort: 'relevance',
      page: 1,
      pageSize: 100,
    } as const
    return under.search({ q, ...base, today: '2026-11-24', ...changes }, vocabulary)
  }
  const titles = (answer: SearchAnswer) => answer.items.map((card) => card.title)

  describe(`${name}: relevance`, () => {
    it.each([
      ['boekhouden', ['Boekhouden', 'Boekhouden voor beginners', 'Basiskennis boekhouden (BKB)']],
      ['BOEKHOUDEN VOOR BEGINNERS', ['Boekhouden voor beginners']],
      ['cursus boekhouden', ['Boekhouden']],
      ['opleiding tot verpleegkundige', ['Verpleegkundige']],
      ['verpleegkundige mbo 4', ['Verpleegkundige']],
      ['verpleegkundige avond utrecht', ['Verpleegkundige']],
      ['25655', ['Verpleegkundige']],
      ['zorg', ['Helpende zorg en welzijn']],
      ['lassen', ['Lassen met MIG/MAG']],
      ['mig', ['Lassen met MIG/MAG']],
      ['c++', ['C++ voor beginners']],
      ['c#', ['C# en .NET']],
      ['.net', ['C# en .NET']],
      ['python', ['Programmeren in Python', 'Data-analyse met Python']],
      ['data analyse', ['Data-analyse met Python']],
      ['dataanalyse', ['Data-analyse met Python']],
      ['vca', ['VCA basis', 'VCA VOL']],
      ['ik wil graag leren programmeren', ['Programmeren in Python']],
      ['haar', ['Haar en make-up', 'Kapper']],
      ['cafe', ['Café beheren']],
      ['CAFÉ', ['Café beheren']],
      ['coordinator', ['Coördinator kinderopvang']],
      ['fohnen', ['Kapper']],
      ['sociale media online', ['Sociale media']],
      ['boekhouder', ['Boekhouden']],
      ['boekhoudcursus', ['Boekhouden']],
      ['programmeur', ['Programmeren in Python']],
      ['verpleegster', ['Verpleegkundige', 'Verpleegkunde bachelor']],
      ['bkb', ['Basiskennis boekhouden (BKB)']],
      ['vig', ['Verzorgende IG']],
      ['de', ['De']],
      ['!!!', ['!!!']],
    ])('%s finds first %j', async (q, expected) => {
      const found = titles(await search(q)).slice(0, expected.length)
      // Titles of the same weight may come in either order.
      expect(found[0]).toBeDefined()
      expect([...found].sort()).toEqual([...expected].sort())
    })

    it.each([
      ['c++', 'C# en .NET'],
      ['vca', 'BHV herhaling'],
      ['lassen', 'Onderwaterlassen'],
      ['engels', 'Business Administration'],
      ['schilderkunst', 'Schilderen in de zomer'],
      ['verpleegkundige mbo 4', 'Verpleegkunde bachelor'],
    ])('trap: %s does not find %s', async (q, trap) => expect(titles(await search(q))).not.toContain(trap))

    it('puts title hits above description hits, and a title that is the question above all', async () => {
      const found = titles(await search('boekhouden'))
      const inTitle = found.map((title) => /boekhouden/i.test(title))
      expect(found[0]).toBe('Boekhouden')
      expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.indexOf(false))
      expect(found).toContain('Praktijkdiploma loonadministratie')
    })
  })

  describe(`${name}: words of another language than Dutch`, () => {
    it.each([
      ['курси зварювання', 'uk', 'Lassen met MIG/MAG'],
      ['księgowość', 'pl', 'Boekhouden'],
      ['تمريض', 'ar', 'Verpleegkundige'],
      ['yazılım kursu', 'tr', 'Programmeren in Python'],
    ])('%s is read as %s and finds %s', async (q, language, first) => {
      const answer = await search(q)
      expect(answer.readIn).toMatchObject({ language, reviewed: false })
      expect(titles(answer)[0]).toBe(first)
      expect(answer).not.toHaveProperty('correction')
    })

    it('reads a field and a level as filters, and keeps to exactly these words when that is asked', async () => {
      const field = await search('фінанси')
      expect(field.interpretation).toEqual([
        { kind: 'field', filter: 'sector', value: '04', text: 'фінанси' },
      ])
      expect(titles(field)).toEqual(titles(await search(null, { filters: { sector: ['04'] } })))
      expect(field.total).toBeGreaterThan(0)
      expect((await search('lisans')).interpretation).toMatchObject([{ filter: 'level', value: 'bachelor' }])
      expect(await search('фінанси', { exact: true })).not.toHaveProperty('readIn')
    })

    it('finds nothing in a field that has no course, and says what it read', async () => {
      const answer = await search('тварини')
      expect(answer.total).toBe(0)
      expect(answer.readIn?.words).toEqual([{ text: 'тварини', meaning: { as: 'sector', code: '08' } }])
    })
  })

  describe(`${name}: misspelt, half and unknown words`, () => {
    it.each([
      ['boekhuoden', 'boekhouden', 'Boekhouden'],
      ['Cursus  boekhoudne!', 'Cursus  boekhouden!', 'Boekhouden'],
      ['verplegkundige', 'verpleegkundige', 'Verpleegkundige'],
      ['programeren', 'programmeren', 'Programmeren in Python'],
      ['elektromontuer', 'elektromonteur', 'Elektromonteur'],
      ['hefftruckchaufeur', 'heftruckchauffeur', 'Heftruckchauffeur'],
      ['lassne', 'lassen', 'Lassen met MIG/MAG'],
    ])('%s is read as %s', async (q, to, first) => {
      const answer = await search(q)
      expect(answer.correction).toEqual({ from: q, to })
      expect(titles(answer)[0]).toBe(first)
      expect(answer.widened).toBeUndefined()
    })

    it('corrects nothing that the catalogue knows, no code and no number', async () => {
      for (const q of ['boekhouden', 'bhv', 'vcb', '25656', 'mbo4x', 'h2o']) {
        expect(await search(q), q).not.toHaveProperty('correction')
      }
    })

    it.each(['boekhuizen', 'haren', 'lessen', 'tennis', 'chinees', 'cafes beheerde'])(
      'a Dutch word is no slip, whatever the catalogue has that is like it: %s',
      async (q) => expect(await search(q)).not.toHaveProperty('correction'),
    )

    it('announces a correction only when it found something', async () => {
      const labelled = {
        ...(await vocabularyIn(under.db)),
        isLabelWord: (word: string) => word === 'hovenier',
      }
      const nothing = await search('hovenoer', {}, labelled)
      expect(nothing.total).toBe(0)
      expect(nothing).not.toHaveProperty('correction')
      expect(await search('boekhuoden', { filters: { level: ['mbo-2'] } })).toMatchObject({
        total: 0,
        correction: { from: 'boekhuoden', to: 'boekhouden' },
      })
    })

    it('reads an unknown word as a beginning, and says so', async () => {
      const answer = await search('heftruck')
      expect(answer.widened).toContain('compound')
      expect(titles(answer)).toEqual(['Heftruckchauffeur'])
    })

    it('takes any of the words when no course has all of them, and says so', async () => {
      const answer = await search('python kappersschaar heftruckchauffeur')
      expect(answer.widened).toEqual(['any-word'])
      expect(titles(answer).sort()).toEqual([
        'Data-analyse met Python',
        'Heftruckchauffeur',
        'Programmeren in Python',
      ])
    })

    it.each(['sushi maken', 'kantklossen beginners'])(
      'finds nothing by what goes with any subject when the deciding word is unknown: %s',
      async (q) => expect(await search(q)).toMatchObject({ total: 0, items: [] }),
    )

    it('finds nothing for what nobody offers', async () => {
      expect(await search('qqqqzzzz')).toMatchObject({ total: 0, items: [] })
      expect(await search('qqqqzzzz')).not.toHaveProperty('widened')
    })

    it('never loosens words because of a filter', async () => {
      const answer = await search('python programmeren', { filters: { level: ['mbo-2'] } })
      expect(answer).toMatchObject({
        total: 0,
        blockedBy: [{ filter: 'level', value: 'mbo-2', totalWithout: 1 }],
      })
      expect(answer).not.toHaveProperty('widened')
    })
  })

  describe(`${name}: filters in the words`, () => {
    it('are filters, and are named', async () => {
      const answer = await search('verpleegkundige mbo 4 avond')
      expect(answer.interpretation).toEqual([
        { kind: 'level', text: 'mbo 4', filter: 'level', value: 'mbo-4' },
        { kind: 'evening', text: 'avond', filter: 'evening', value: 'true' },
      ])
      expect(titles(answer)).toEqual(['Verpleegkundige'])
      expect(titles(await search('mbo 2'))).toEqual(['Helpende zorg en welzijn'])
    })

    it('give way to what was chosen', async () => {
      const answer = await search('zorg mbo 4', { filters: { level: ['mbo-2'] } })
      expect(titles(answer)).toEqual(['Helpende zorg en welzijn'])
      expect(answer).not.toHaveProperty('interpretation')
      expect(answer.loosened).toMatchObject([{ kind: 'level', value: 'mbo-4', because: 'chosen' }])
    })

    it('are loosened when they leave nothing, as few as will do, and are told', async () => {
      const answer = await search('boekhouden mbo 2')
      expect(titles(answer)[0]).toBe('Boekhouden')
      expect(answer).not.toHaveProperty('interpretation')
      expect(answer.loosened).toMatchObject([{ kind: 'level', value: 'mbo-2', because: 'nothing-found' }])
      expect(answer.widened).toEqual(['without-level'])
      const some = await search('verpleegkundige mbo 4 gratis')
      expect(some.interpretation?.map(({ kind }) => kind)).toEqual(['level'])
      expect(some.loosened?.map(({ kind }) => kind)).toEqual(['price'])
      expect(titles(some)).toEqual(['Verpleegkundige'])
    })

    it('are words again in an exact search', async () => {
      expect(await search('verpleegkundige mbo 4', { exact: true })).not.toHaveProperty('interpretation')
    })
  })

  describe(`${name}: exact=true`, () => {
    it('corrects, widens and leaves out nothing', async () => {
      for (const q of ['boekhuoden', 'heftruck', 'python kappersschaar', 'cursus boekhouden']) {
        const answer = await search(q, { exact: true })
        expect(answer.total, q).toBe(0)
        expect(answer).not.toHaveProperty('correction')
        expect(answer).not.toHaveProperty('widened')
      }
      expect(titles(await search('boekhouden beginners', { exact: true }))).toEqual([
        'Boekhouden voor beginners',
      ])
    })
    it('has a course whose title is the question on the first page', async () => {
      for (const { title } of relevanceCourses) {
        expect(titles(await search(title, { exact: true, pageSize: 20 }))[0], title).toBe(title)
      }
    })
  })
}
