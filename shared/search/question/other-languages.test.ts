import { describe, expect, it } from 'vitest'
import { levels, sectors } from '../../domain/codes.ts'
import { dutchWords } from '../dictionary/dutch.ts'
import { fold } from '../language/text-words.ts'
import { synonymTables } from '../words/index.ts'
import { otherLanguages } from '../words/other-languages.ts'
import { tableRows } from '../words/table.ts'
import { phrases } from './other-languages.ts'
import { understand, type Reading } from './understand.ts'
import { emptyVocabulary } from './vocabulary.ts'

const read = (q: string, changes: Partial<Reading> = {}) =>
  understand(q, { exact: false, vocabulary: emptyVocabulary, chosen: {}, today: '2026-11-24', ...changes })
const words = (q: string) => read(q).question?.terms.map(({ word }) => word) ?? null
const languages = ['uk', 'pl', 'ar', 'tr', 'en']
const isLatin = (word: string) => /^[a-z]/.test(word)

describe('the table', () => {
  it('has the languages of the entry pages and English, all of them with Dutch lessons and levels', () => {
    expect([...new Set(phrases.map(({ language }) => language))]).toEqual(languages)
    const has = (language: string, is: (phrase: (typeof phrases)[number]) => boolean) =>
      phrases.some((phrase) => phrase.language === language && is(phrase))
    for (const language of languages) {
      expect(has(language, ({ meaning }) => meaning.as === 'words' && meaning.words === 'nederlands')).toBe(
        true,
      )
      expect(has(language, ({ meaning }) => meaning.as === 'words' && meaning.words === 'mbo')).toBe(true)
    }
    for (const language of languages.slice(0, 4)) {
      const fields = phrases.flatMap((one) =>
        one.language === language && one.meaning.as === 'sector' ? [one.meaning.code] : [],
      )
      expect([...new Set(fields)].sort(), language).toEqual([...sectors].sort())
    }
  })

  it('has codes that exist, and a line was read by a speaker on a day or by nobody', () => {
    for (const { meaning } of phrases) {
      if (meaning.as === 'sector') expect(sectors).toContain(meaning.code)
      if (meaning.as === 'level') expect(levels).toContain(meaning.code)
      if (meaning.as === 'words') expect(meaning.words).toMatch(/^[a-z ]+$/)
    }
    for (const { cells } of tableRows(otherLanguages)) {
      const [language = '', , what, value, readBy, on] = cells
      expect(cells, cells.join('|')).toHaveLength(6)
      expect(languages).toContain(language)
      expect(['field', 'level', 'words', 'nothing']).toContain(what)
      expect(value === '').toBe(what === 'nothing')
      expect(readBy === '').toBe(on === '')
      if (on) expect(on).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('says no phrase twice in a language, and only letters that no Dutch word has end in a star', () => {
    const said = phrases.map(({ language, words: one }) => `${language} ${one.join(' ')}`)
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([])
    expect(
      phrases.filter(({ words: one }) => one.some((word) => word.endsWith('*') && isLatin(word))),
    ).toEqual([])
  })

  it('has no single word that is Dutch, or that the other tables read already', async () => {
    const { isWord } = await dutchWords()
    const known = new Set(synonymTables.flatMap((table) => fold(table).split(/[^\p{L}\p{N}]+/u)))
    const single = phrases.filter(({ words: one }) => one.length === 1 && isLatin(one[0]!))
    expect(single.filter(({ words: [word = ''] }) => isWord(word) || known.has(word))).toEqual([])
  })
})

describe('words of another language', () => {
  it.each([
    ['курси нідерландської мови', 'uk', ['nederlands'], {}],
    ['Хочу вивчати нідерландську', 'uk', ['nederlands'], {}],
    ['зварник', 'uk', ['lasser'], {}],
    ['медицина', 'uk', null, { sector: ['09'] }],
    ['охорона здоров’я', 'uk', null, { sector: ['09'] }],
    ['курси', 'uk', null, {}],
    ['зварювання вечірні курси', 'uk', ['lasser'], { evening: true }],
    ['бакалавр інформатика', 'uk', null, { level: ['bachelor'], sector: ['06'] }],
    ['kurs języka niderlandzkiego', 'pl', ['nederlands'], {}],
    [
      'szkoła zawodowa budownictwo',
      'pl',
      null,
      { level: ['mbo-1', 'mbo-2', 'mbo-3', 'mbo-4'], sector: ['07'] },
    ],
    ['Spawacz', 'pl', ['lasser'], {}],
    ['دورة اللغة الهولندية', 'ar', ['nederlands'], {}],
    ['أريد تعلّم الهولنديّة', 'ar', ['nederlands'], {}],
    ['التعليم المهني', 'ar', null, { level: ['mbo-1', 'mbo-2', 'mbo-3', 'mbo-4'] }],
    ['الرعاية الصحية', 'ar', null, { sector: ['09'] }],
    ['Hollandaca kursu', 'tr', ['nederlands'], {}],
    ['İngilizce', 'tr', ['engels'], {}],
    ['yüksek lisans', 'tr', null, { level: ['master'] }],
    ['aşçı', 'tr', ['kok'], {}],
    ['Dutch lessons', 'en', ['nederlands'], {}],
    ["bachelor's degree", 'en', null, { level: ['bachelor'] }],
  ])('%s is %s', (q, language, terms, filters) => {
    const understood = read(q)
    expect(understood.readIn?.language).toBe(language)
    expect(words(q)).toEqual(terms)
    expect(understood.filters).toEqual(filters)
  })

  it('are told with what they were read as, in the words that were typed', () => {
    const { readIn, interpretation } = read('курси медицини')
    expect(readIn).toEqual({
      language: 'uk',
      reviewed: false,
      words: [{ text: 'медицини', meaning: { as: 'sector', code: '09' } }],
    })
    expect(interpretation).toEqual([{ kind: 'field', filter: 'sector', value: '09', text: 'медицини' }])
    expect(read('kurs spawania').readIn?.words).toEqual([
      { text: 'spawania', meaning: { as: 'words', words: 'lasser' } },
    ])
  })

  it('stand beside Dutch names and words', () => {
    expect(words('spawacz tig')).toEqual(['lasser', 'tig'])
    expect(words('нідерландська А2')).toEqual(['nederlands', 'а2'])
  })

  it.each([
    'lassen',
    'cursus lassen',
    'kurs lassen',
    'is',
    'depot',
    'nederlands voor beginners',
    'project management',
  ])('Dutch, and what people type in it, stays what it is: %s', (q) => expect(read(q).readIn).toBeUndefined())

  it('stay what they are where courses say them, where they are Dutch, and with exact=true', () => {
    const knows = { ...emptyVocabulary, knows: (lexeme: string) => lexeme.startsWith('sanat') }
    expect(read('sanat', { vocabulary: knows }).readIn).toBeUndefined()
    expect(read('sanat').readIn?.language).toBe('tr')
    const isWord = { ...emptyVocabulary, isWord: (word: string) => word === 'sanat' }
    expect(read('sanat', { vocabulary: isWord }).readIn).toBeUndefined()
    expect(read('зварник', { exact: true }).readIn).toBeUndefined()
    expect(read('зварник', { unread: 'all' }).readIn).toBeUndefined()
  })

  it('a field that was chosen wins from the one that is read', () => {
    const { filters, loosened } = read('медицина', { chosen: { sector: ['07'] } })
    expect(filters).toEqual({})
    expect(loosened).toEqual([
      { kind: 'field', filter: 'sector', value: '09', text: 'медицина', because: 'chosen' },
    ])
  })
})
