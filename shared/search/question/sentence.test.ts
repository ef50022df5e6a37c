import { describe, expect, it } from 'vitest'
import { typedWords } from '../language/text-words.ts'
import { sentenceWords } from './sentence-words.ts'
import { sentenceOf } from './sentence.ts'
import { understand } from './understand.ts'
import { emptyVocabulary } from './vocabulary.ts'

const read = (q: string) =>
  understand(q, { exact: false, vocabulary: emptyVocabulary, chosen: {}, today: '2026-11-24' })
const words = (q: string, told: boolean) =>
  read(q)
    .question!.terms.filter((term) => (term.told === true) === told)
    .map(({ word }) => word)

describe('a whole sentence', () => {
  it.each([
    ['Ik ben kapper en wil boekhouden leren.', ['boekhouden'], ['kapper']],
    ['Ik wil metselaar worden, ik was zelf chauffeur.', ['metselaar'], ['chauffeur']],
    ['Als verpleger in de zorg wil ik weten wat de wet zegt.', ['wet'], ['verpleger', 'zorg']],
    ['Wij zoeken iets met taal en rekenen voor onze vakmensen.', ['taal', 'rekenen', 'vakmensen'], []],
    ['Ik wil graag lassen leren zonder theorie.', ['lassen'], ['theorie']],
    // Without a wish all of it is what is asked.
    ['Onze telefonisten krijgen boze klanten aan de lijn', ['telefonisten', 'boze', 'klanten', 'lijn'], []],
  ])('%s wishes %j', (q, asked, told) => {
    expect(words(q, false)).toEqual(asked)
    expect(words(q, true)).toEqual(told)
  })

  it.each(['boekhouden voor beginners in amersfoort', 'ik wil lassen', 'mbo 4 verpleegkunde avond utrecht'])(
    '%s is none',
    (q) => {
      expect(sentenceOf(q, typedWords(q))).toBeNull()
    },
  )

  it('tells a level that somebody has, and filters by the one that is wished', () => {
    const { filters, loosened } = read('Ik heb mbo 4 gedaan en wil een bachelor in de techniek.')
    expect(filters).toEqual({ level: ['bachelor'] })
    expect(loosened).toMatchObject([{ value: 'mbo-4', text: 'mbo 4', because: 'told' }])
  })

  it('takes a level that is denied for no wish', () => {
    expect(read('Ik wil in het onderwijs werken zonder hbo te doen.').filters).toEqual({})
  })
})

describe('a verb that goes with any subject', () => {
  it.each(['maken', 'leren maken', 'kopen en gebruiken'])('by itself finds titles only: %s', (q) => {
    expect(read(q).question!.anyOf!.every(({ inTitle }) => inTitle)).toBe(true)
  })

  it.each(['bouwen', 'sieraden maken', 'koken'])('decides nothing where a subject is asked: %s', (q) => {
    expect(read(q).question!.anyOf).toBeNull()
  })
})

describe('the words of a sentence that find', () => {
  const { question } = read('Ik ben kapper en wil boekhouden leren.')

  it('weighs what is wished more than what is told', () => {
    const courses = new Map([
      ['kapper', 5],
      ['boekhoud', 5],
    ])
    const [first, last] = sentenceWords(question!, courses)!.anyOf!
    expect(first!.ways).toEqual([['boekhoud']])
    expect(last!.weight).toBeLessThan(first!.weight / 2)
  })

  it('finds by what is told when no course knows the wish, and nothing when none knows anything', () => {
    expect(sentenceWords(question!, new Map([['kapper', 5]]))!.anyOf).toMatchObject([{ ways: [['kapper']] }])
    expect(sentenceWords(question!, new Map())).toBeNull()
  })

  it('weighs the word itself more than its wider ways, and one with both once', () => {
    const courses = new Map([
      ['boekhoud', 5],
      ['_boekhoud', 5],
    ])
    const [wide, own] = sentenceWords(question!, courses)!.anyOf!
    expect(wide!.ways).toEqual([['boekhoud'], ['_boekhoud']])
    expect(own!.ways).toEqual([['boekhoud']])
  })
})
