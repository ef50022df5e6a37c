import { describe, expect, it } from 'vitest'
import { asked, fold, joinedWords, titleKey, typedWords, wordsOf } from './text-words.ts'

describe('folding', () => {
  it.each([
    ['Café Zoölogie', 'cafe zoologie'],
    ['ŒUVRE Straße Łódź', 'oeuvre strasse lodz'],
    ['Ĳsland ﬁets', 'ijsland fiets'],
    ['İstanbul', 'istanbul'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded))
  it('makes one key of titles that differ in case, accents and spaces only', () => {
    expect(titleKey('  Één\u00a0 titel\n')).toBe(titleKey('een Titel'))
    expect(titleKey('C++')).not.toBe(titleKey('C#'))
  })
})

describe('words', () => {
  it.each([
    ['mbo/hbo-opleiding (ICT)', ['mbo', 'hbo', 'opleiding', 'ict']],
    ['C++, C# en .NET; asp.net', ['cplusplus', 'csharp', 'en', 'dotnet', 'asp', 'dotnet']],
    ["programma's van cao’s", ['programma', 'van', 'cao']],
    ['a & b | !c:* <-> "d" (e)', ['a', 'b', 'c', 'd', 'e']],
    ["' OR 1=1; --", ['or', '1', '1']],
    ['Привет 你好', ['привет', '你好']],
    ['🙂 \ud800 \u0000', []],
  ])('of %j are %j', (text, words) => expect(wordsOf(text)).toEqual(words))
  it('are cut when they are longer than any word', () => {
    expect(wordsOf('a'.repeat(500))).toEqual(['a'.repeat(64)])
  })
  it('of a compound with a hyphen are also one word', () => {
    expect(joinedWords('Data-analyse en zij-instroom-traject, 3-jarig')).toEqual([
      'dataanalyse',
      'zijinstroomtraject',
    ])
  })
  it('know where they were typed', () => {
    expect(typedWords(' Café-bar C++')).toEqual([
      { word: 'cafe', from: 1, to: 5 },
      { word: 'bar', from: 6, to: 9 },
      { word: 'cplusplus', from: 10, to: 13 },
    ])
  })
})

describe('what is asked', () => {
  it.each([
    ['cursus boekhouden', ['boekhouden']],
    ['ik wil graag iets leren over lassen', ['lassen']],
    ['opleiding', ['opleiding']],
    ['de cursus', ['cursus']],
    ['de', ['de']],
    ['haar en make-up', ['haar', 'make', 'up']],
    ['boekhouden Boekhouden', ['boekhouden']],
    ['?!', []],
  ])('%s: %j', (q, words) => expect(asked(q, false).words).toEqual(words))
  it('keeps words such as cursus when it has to be exact', () => {
    expect(asked('cursus boekhouden', true).words).toEqual(['cursus', 'boekhouden'])
  })
})
