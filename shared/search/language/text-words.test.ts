import { describe, expect, it } from 'vitest'
import { fold, joinedWords, titleKey, typedWords, wordsOf } from './text-words.ts'

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
