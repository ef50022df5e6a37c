import { describe, expect, it } from 'vitest'
import { anyWord, mostWords, readingOf, reread } from './reading.ts'

const reading = (q: string) => readingOf(q, false)!

describe('reading a question', () => {
  it('has nothing to look for in blanks, and only a title in signs', () => {
    expect(readingOf(' \u0000\t ', false)).toBeNull()
    expect(readingOf('!!!', false)?.words).toEqual({ words: [], anyOf: null, key: '!!!' })
  })

  it('replaces misspelt words and keeps everything around them as typed', () => {
    const q = '  Boekhuoden, (in)  UTRECHT? boekhuoden'
    const read = reread(q, reading(q), new Map([['boekhuoden', 'boekhouden']]), new Map())
    expect(read.correction).toEqual({ from: q, to: '  boekhouden, (in)  UTRECHT? boekhouden' })
    expect(read.words.words).toEqual(['boekhouden', 'utrecht'])
    expect(read.widened).toEqual([])
  })

  it('says when it reads beginnings, which is no correction', () => {
    const read = reread('heftruck', reading('heftruck'), new Map(), new Map([['heftruck', 'heftruck*']]))
    expect(read).toMatchObject({ words: { words: ['heftruck*'] }, widened: ['compound'] })
    expect(read).not.toHaveProperty('correction')
  })

  it('finds by rare words, ranks by all, and looks at a bounded number', () => {
    const courses = new Map([
      ['lassen', 40],
      ['metaal', 400],
      ['praktijk', 2000],
      ['zqx', 0],
    ])
    const read = anyWord(reading('praktijk lassen metaal zqx'), courses)!
    expect(read.widened).toEqual(['any-word'])
    expect(read.words.anyOf!.map(({ word }) => word)).toEqual(['lassen', 'metaal'])
    expect(read.words.anyOf![0]!.weight).toBeGreaterThan(read.words.anyOf![1]!.weight)
    expect(read.words.words).toEqual(['lassen', 'metaal', 'praktijk'])

    const many = Array.from(
      { length: 50 },
      (_, index) => `woord${'abcdefghij'[index % 10]}${'abcde'[Math.floor(index / 10)]}`,
    )
    const wide = anyWord(reading(many.join(' ')), new Map(many.map((word) => [word, 2000])))!
    expect(wide.words.words).toHaveLength(mostWords)
    expect(wide.words.anyOf).toHaveLength(2)
    expect(anyWord(reading('zqx'), new Map([['zqx', 0]]))).toBeNull()
  })
})
