import { describe, expect, it } from 'vitest'
import { cpuMs } from '../../domain/testing-cpu.ts'
import { understand } from './understand.ts'
import type { Reading } from './understand.ts'
import { emptyVocabulary, type KnownPlace, type Vocabulary } from './vocabulary.ts'

const place = (name: string, pc4: string, clear = true): KnownPlace => ({
  name,
  pc4,
  point: { lat: 52, lon: 5 },
  clear,
})
const vocabulary: Vocabulary = {
  ...emptyVocabulary,
  places: new Map([
    ['amersfoort', place('Amersfoort', '3811')],
    ['utrecht', place('Utrecht', '3511')],
    ['dieren', place('Dieren', '6951')],
    ['den haag', place('Den Haag', '2511')],
    ['s hertogenbosch', place("'s-Hertogenbosch", '5211')],
    ['lageveld', place('Lageveld', '7001', false)],
    ['#3811', place('3811', '3811')],
  ]),
  providers: new Map([
    ['roc midden nederland', { ids: ['a', 'b'], name: 'ROC Midden Nederland' }],
    ['hogeschool utrecht', { ids: ['hu'], name: 'Hogeschool Utrecht' }],
    ['kapper', { ids: ['k'], name: 'Kapper' }],
  ]),
  occupations: new Map([['kraanmachinist', [{ id: 'x1', label: 'kraanmachinist' }]]]),
}
const read = (q: string, changes: Partial<Reading> = {}) =>
  understand(q, { exact: false, vocabulary, chosen: {}, today: '2026-11-24', ...changes })
const words = (q: string, changes: Partial<Reading> = {}) =>
  read(q, changes).question?.terms.map(({ word }) => word) ?? null

describe('words that count', () => {
  it.each([
    ['cursus boekhouden', ['boekhouden']],
    ['ik wil graag iets leren over lassen', ['lassen']],
    ['iets met computers', ['computers']],
    ['opleiding', ['opleiding']],
    ['de', ['de']],
    ['haar en make-up', ['haar', 'make', 'up']],
    ['boekhouden Boekhouden', ['boekhouden']],
    ['diploma verpleegkundige halen', ['verpleegkundige']],
    ['!!!', []],
  ])('%s: %j', (q, expected) => expect(words(q)).toEqual(expected))

  it('has nothing to look for in blanks', () => expect(read(' \u0000\t ').question).toBeNull())

  it.each([
    ['doktersassistente m/v', ['doktersassistente']],
    ['kok (m/v/x)', ['kok']],
    ['m/v', ['m', 'v']],
  ])('signs of a job ad are no words: %s', (q, words) => {
    expect(read(q).question!.terms.map(({ word }) => word)).toEqual(words)
  })

  it('exact=true reads nothing: no filler, filter, family, part or synonym', () => {
    const { question, filters, interpretation } = read('cursus vca mbo 4 avond utrecht', { exact: true })
    expect(question!.terms.map(({ word }) => word)).toEqual('cursus vca mbo 4 avond utrecht'.split(' '))
    for (const { alternatives } of question!.terms) {
      expect(alternatives.map(({ by }) => by)).toEqual(['typed', 'name'])
    }
    expect({ filters, interpretation }).toEqual({ filters: {}, interpretation: [] })
  })
})

describe('an order that is wished', () => {
  it.each([
    ['goedkope cursus', 'price'],
    ['zo goedkoop mogelijk', undefined],
    ['ik zoek een korte opleiding', 'duration'],
    ['meteen beginnen', 'start'],
    ['goedkope cursus lassen', undefined],
    ['goedkope korte cursus', undefined],
    ['cursus', undefined],
  ])('counts when nothing else is asked: %s', (q, order) => {
    expect(read(q).order).toBe(order)
    if (order) expect(read(q).question).toBeNull()
    const told = read(q).interpretation.filter(({ kind }) => kind === 'order')
    expect(told.map(({ value }) => value)).toEqual(order ? [order] : [])
  })

  it('stands beside a filter, and not where words are only words', () => {
    expect(read('goedkope cursus amersfoort')).toMatchObject({ order: 'price', filters: { distanceKm: 10 } })
    expect(read('goedkope cursus', { unread: 'all' }).question).not.toBeNull()
  })

  it('yields to an order that was chosen, and tells so', () => {
    const { order, loosened } = read('Goedkope cursus', { sort: 'start' })
    expect(order).toBeUndefined()
    expect(loosened).toEqual([
      { kind: 'order', text: 'Goedkope', filter: 'sort', value: 'price', because: 'chosen' },
    ])
    expect(read('goedkope cursus', { sort: 'price' }).loosened).toEqual([])
  })
})

describe('filters in the words', () => {
  it.each([
    ['verpleegkunde mbo 4 avond amersfoort', { level: ['mbo-4'], evening: true, distanceKm: 10 }],
    ['hbo verpleegkunde in Den Haag', { level: ['associate-degree', 'bachelor', 'master'], distanceKm: 10 }],
    ['kok bij Utrecht', { distanceKm: 25 }],
    ["kok 's-Hertogenbosch", { distanceKm: 10 }],
    ['taxi 3811 AB', { distanceKm: 10 }],
    ['dierverzorger in Dieren', { distanceKm: 10 }],
    ['kok in lageveld', { distanceKm: 10 }],
    ['kok binnen 15 km van Utrecht', { distanceKm: 15 }],
    ['kok 5km rond utrecht', { distanceKm: 5 }],
    ['heftruck onder 500 euro', { priceMax: 500 }],
    ['excel max 1.000 euro', { priceMax: 1000 }],
    ['excel maximaal 500', { priceMax: 500 }],
    ['excel niet duurder dan 1.000', { priceMax: 1000 }],
    ['nt2 tot € 250', { priceMax: 250 }],
    ['gratis cursus nederlands', { priceMax: 0 }],
    ['excel max 10.000.000 euro', { priceMax: 10_000_000 }],
    ['pabo deeltijd hu', { studyForm: ['part-time'], provider: ['hu'] }],
    ['roc midden nederland zorg', { provider: ['a', 'b'] }],
    ['bbl elektromonteur', { studyForm: ['dual'] }],
    ['ad logistiek', { level: ['associate-degree'] }],
    ['excel online', { delivery: ['online'] }],
    ['excel in het Engels', { language: ['en'] }],
    ['mbo-certificaat zorg', { award: ['mbo-certificate'] }],
    ['boekhouden in januari', { startFrom: '2027-01-01', startBefore: '2027-02-01' }],
    ['boekhouden vanaf maart 2028', { startFrom: '2028-03-01' }],
    ['boekhouden voor 1 maart 2027', { startBefore: '2027-03-01' }],
    ['boekhouden vanaf 15 januari', { startFrom: '2027-01-15' }],
    ['boekhouden na 31 december', { startFrom: '2027-01-01' }],
    ['boekhouden op 24 nov', { startFrom: '2026-11-24', startBefore: '2026-11-25' }],
    ['kok na de zomer', { startFrom: '2027-09-01' }],
    ['kok in november', { startFrom: '2026-11-01', startBefore: '2026-12-01' }],
    ['kok volgende maand', { startFrom: '2026-12-01', startBefore: '2027-01-01' }],
    ['verzorgende niet in de avond', {}],
    ['kok geen bbl', {}],
    ['kok zonder diploma avond', { noDiplomaNeeded: true, evening: true }],
    // 24 November is a Tuesday.
    ['kok volgende week', { startFrom: '2026-11-30', startBefore: '2026-12-07' }],
    ['kok komende week', { startFrom: '2026-11-24', startBefore: '2026-12-02' }],
    ['kok dit jaar', { startFrom: '2026-11-24', startBefore: '2027-01-01' }],
    ['kok najaar', { startFrom: '2026-09-01', startBefore: '2026-12-01' }],
  ])('%s: %j', (q, filters) => {
    const understood = read(q)
    expect(understood.filters).toEqual(filters)
    expect(understood.question!.terms).toHaveLength(1)
    expect(understood.interpretation.every(({ text }) => q.includes(text))).toBe(true)
  })

  it.each([
    'werken met dieren',
    'excel max 10.000.001 euro',
    'training max 12',
    'hijsen max 500 kg',
    'cursus maximaal 80 uur',
    'fotografie tot 2027',
    'kok lageveld',
    'lassen niveau 3',
    'scrum master',
    'online marketing',
    'ad interim',
    'kapper',
    'hbo-v',
    'meikever mei',
    'code 95',
    'binnen 15 km van nergens',
    'nen 3140',
    'schilderen in de zomer',
    'budget coach',
    'wis en natuurkunde',
  ])('trap: %s holds none', (q) => {
    const { filters, interpretation } = read(q)
    expect(filters).toEqual({})
    expect(interpretation).toEqual([])
  })

  it('leave nothing to look for when they are all there is', () => {
    expect(read('mbo 4 in amersfoort')).toMatchObject({ question: null, filters: { level: ['mbo-4'] } })
  })

  it('give way to a filter that was chosen: the words are left out', () => {
    const chosen = { level: ['mbo-2' as const], postcode: true }
    const understood = read('verpleegkunde mbo 4 amersfoort', { chosen })
    expect(understood).toMatchObject({ filters: {}, interpretation: [] })
    expect(understood.question!.terms.map(({ word }) => word)).toEqual(['verpleegkunde'])
  })

  it('say where they were read', () => {
    expect(read('verpleegkunde mbo 4 in Amersfoort').interpretation).toEqual([
      { kind: 'level', text: 'mbo 4', filter: 'level', value: 'mbo-4' },
      { kind: 'place', text: 'in Amersfoort', filter: 'postcode', value: '3811', name: 'Amersfoort' },
      { kind: 'place', text: 'in Amersfoort', filter: 'distanceKm', value: '10' },
    ])
  })
})

describe('other ways to say it', () => {
  const ways = (q: string, at = 0) =>
    read(q).question!.terms[at]!.alternatives.map(({ words: some, by }) => `${by} ${some.join('+')}`)
  it.each([
    ['vca', 'synonym veilig+checklist+aannemer'],
    ['boekhouder', 'family =boekhouden'],
    ['heftruck', 'compound _heftruck'],
    ['boekhoudcursus', 'compound boekhoud'],
    ['kraanmachinist', 'occupation @x1'],
    ['haar verzorging', 'compound haarverzorg'],
  ])('%s: %s', (q, way) => expect(ways(q)).toContain(way))

  it('put the word itself first and say nothing twice', () => {
    for (const q of ['vca', 'kraanmachinist', 'boekhoudcursus', 'project management']) {
      expect(ways(q)[0]).toMatch(/^typed /)
      const said = read(q).question!.terms[0]!.alternatives.map(({ words: some }) => some.join('+'))
      expect(new Set(said).size).toBe(said.length)
    }
  })
})

describe('cases 68 and 70: no question takes long to read', () => {
  const strings = [
    'a'.repeat(10_000),
    'max '.repeat(2500),
    'tot € 1.000.000,'.repeat(600),
    `onder ${' '.repeat(9000)}500 euro`,
    `tot ${'1.000'.repeat(2000)}`,
    'in de buurt van '.repeat(600),
    'mbo niveau '.repeat(900),
    'vanaf januari '.repeat(700),
    '3811 '.repeat(2000),
    `${'kraanmachinist'.repeat(700)}`,
    `${'boekhoud'.repeat(4)}${'s'.repeat(9000)}`,
    "'s ".repeat(3000),
    '€'.repeat(10_000),
    'zorg'.repeat(10),
    'enenenenenenenenenenenenenenenenenenenen',
    '\u0301'.repeat(10_000),
    '-'.repeat(10_000),
  ]
  it.each(strings.map((text) => [text.slice(0, 30), text] as const))('%s', (_name, text) => {
    const time = cpuMs(() => {
      read(text)
      read(text, { exact: true })
    })
    // Milliseconds; a regular expression that explodes takes minutes.
    expect(time).toBeLessThan(2000)
  })
})
