import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'
import { emptyVocabulary } from './vocabulary.ts'
import {
  anyWord,
  corrected,
  mostWords,
  repairsByLabel,
  tookPart,
  unknownTerms,
  withCompounds,
  withoutAudience,
} from './widening.ts'

const question = (q: string) =>
  understand(q, { exact: false, vocabulary: emptyVocabulary, chosen: {}, today: '2026-11-24' }).question!

describe('reading again', () => {
  it('replaces misspelt words and keeps everything around them as typed', () => {
    const repairs = new Map([['boekhuoden', 'boekhouden']])
    expect(corrected('  Boekhuoden, (in)  UTRECHT? boekhuoden', repairs)).toBe(
      '  boekhouden, (in)  UTRECHT? boekhouden',
    )
  })

  it('knows as unknown only words of which no way is known, and never codes', () => {
    const courses = new Map([['_heftruck', 3]])
    expect(unknownTerms(question('heftruck qqqqzzzz 25656 vcb'), courses)).toEqual(['qqqqzzzz'])
  })

  it('repairs by labels of occupations too, never codes, labels themselves or short words', () => {
    const labels = new Set(['kraanmachinist', 'lasser', 'nt2docent'])
    const knowing = { ...emptyVocabulary, isLabelWord: (word: string) => labels.has(word) }
    expect([...repairsByLabel(['kraanmachinst', 'laser', 'lasser', 'nt2dcent'], knowing)]).toEqual([
      ['kraanmachinst', 'kraanmachinist'],
    ])
  })

  it('takes unknown compounds apart, each part by itself or in another compound', () => {
    const asked = question('wondzorgmedewerker')
    const wider = withCompounds(asked, ['wondzorgmedewerker'], new Map(), emptyVocabulary)!
    const ways = wider.terms[0]!.alternatives.map(({ words }) => words.join('+'))
    expect(ways).toContain('wond+zorg')
    expect(ways).toContain('_wond+_zorg')
    expect(withCompounds(asked, [], new Map(), emptyVocabulary)).toBeNull()
  })

  it('finds any of the words by rare ones, and by none that only says for whom', () => {
    const courses = new Map([
      ['las', 40],
      ['metaal', 400],
      ['praktijk', 2000],
      ['beginner', 10],
    ])
    const read = anyWord(question('praktijk lassen metaal zqx beginners'), courses)!
    expect(read.anyOf!.map(({ word }) => word)).toEqual(['las', 'metaal'])
    expect(read.anyOf![0]!.weight).toBeGreaterThan(read.anyOf![1]!.weight)
    expect(anyWord(question('qqqq beginners'), courses)).toBeNull()
    expect(anyWord(question('lassen'), courses)).toBeNull()
  })

  it('finds nothing by words that go with any subject when the one that decides is unknown', () => {
    const courses = new Map([
      ['maak', 75],
      ['b', 3],
      ['las', 40],
    ])
    for (const q of ['sushi maken', 'rijbewijs b', 'zqx beginners maken']) {
      expect(anyWord(question(q), courses), q).toBeNull()
    }
    const read = anyWord(question('zqx lassen maken b'), courses)!
    expect(read.anyOf).toMatchObject([{ word: 'las', inTitle: true }])
    expect(anyWord(question('lassen maken'), courses)!.anyOf![0]).not.toHaveProperty('inTitle')
    // What stands in few courses tells something wherever it stands.
    expect(anyWord(question('zqx lassen'), new Map([['las', 5]]))!.anyOf![0]).not.toHaveProperty('inTitle')
    // Nothing else is asked.
    expect(anyWord(question('maken b'), courses)!.anyOf).toHaveLength(2)
  })

  it('leaves out for whom a course is before any of the words will do', () => {
    expect(withoutAudience(question('lassen vrouwen'))!.terms.map(({ word }) => word)).toEqual(['lassen'])
    for (const q of ['lassen metaal', 'ouderen', 'jongeren volwassenen']) {
      expect(withoutAudience(question(q)), q).toBeNull()
    }
  })

  it('takes a job whose parts only stand apart for unknown', () => {
    const apart = new Map([
      ['leraar', 9],
      ['_yoga', 3],
    ])
    expect(unknownTerms(question('yogaleraar'), apart)).toEqual(['yogaleraar'])
    expect(unknownTerms(question('yogaleraar'), new Map([['yogaleraar', 1]]))).toEqual([])
  })

  it('weighs a language more than what is done in it', () => {
    const courses = new Map([
      ['engel', 400],
      ['sprek', 4],
      ['angst', 400],
    ])
    const best = (q: string) =>
      [...anyWord(question(q), courses)!.anyOf!].sort((a, b) => b.weight - a.weight)[0]!.word
    expect(best('engels spreken')).toBe('engel')
    expect(best('spreken angst')).toBe('sprek')
  })

  it('case 68: looks at a bounded number of words', () => {
    const many = Array.from(
      { length: 50 },
      (_, index) => `woord${'abcdefghij'[index % 10]}${'abcde'[index % 5]}`,
    )
    const asked = question(many.join(' '))
    const read = anyWord(
      asked,
      new Map(asked.terms.map(({ alternatives }) => [alternatives[0]!.words[0]!, 2000])),
    )!
    expect(read.terms.length).toBeLessThanOrEqual(mostWords)
    expect(read.anyOf).toHaveLength(1)
  })

  it('says that parts or synonyms took part only when the catalogue knows them', () => {
    const knowing = (...lexemes: string[]) => ({
      ...emptyVocabulary,
      knows: (lexeme: string) => lexemes.includes(lexeme),
    })
    expect(tookPart(question('heftruck'), knowing('_heftruck'))).toEqual(['compound'])
    expect(tookPart(question('heftruck'), knowing('heftruck', '_heftruck'))).toEqual([])
    expect(tookPart(question('bhv'), knowing('bedrijfshulpverlen'))).toEqual(['synonym'])
    expect(tookPart(question('bhv'), emptyVocabulary)).toEqual([])
  })
})
