import { describe, expect, it } from 'vitest'
import { jobParts, partsOf, subjectOf, tellingParts } from '../question/compounds.ts'
import { familyOf } from '../question/families.ts'
import { lexemesOf } from './lexemes.ts'
import { stemOf } from './stem.ts'
import { partExceptions, subjectParts } from '../words/parts.ts'

const family = (word: string) => familyOf(word, stemOf(word))

describe('families', () => {
  it.each([
    ['boekhouden', 'boekhouder'],
    ['programmeren', 'programmeur'],
    ['verpleegkunde', 'verpleegkundige'],
    ['verpleegkunde', 'verpleegster'],
    ['lassen', 'lasser'],
    ['schoonmaken', 'schoonmaakster'],
    ['adviseren', 'adviseur'],
    ['metselen', 'metselaars'],
    ['inkopen', 'inkoper'],
  ])('%s and %s are of one', (a, b) => {
    expect(family(a)).not.toBeNull()
    expect(family(b)).toBe(family(a))
  })

  it.each(['zorg', 'beter', 'nummer', 'meter', 'kleur', 'auto', 'water'])('%s has none', (word) => {
    expect(family(word)).toBeNull()
  })
})

describe('compounds', () => {
  it.each([
    ['ouderenzorgmedewerker', ['ouderenzorg', 'medewerker']],
    ['vrachtwagenchauffeurscursus', ['vrachtwagen', 'chauffeur', 'vrachtwagenchauffeur']],
    ['heftruckchauffeurs', ['heftruck', 'chauffeur']],
    ['loonadministratie', ['loon', 'administratie']],
    ['boekhoudcursus', ['boekhoud']],
    ['onderwijsassistent', ['onderwijs', 'assistent']],
    ['wetenschapstaal', ['wetenschap', 'taal']],
    ['elektrotechnische', ['elektro', 'technische']],
  ])('%s is %j', (word, parts) => expect(partsOf(word)).toEqual(parts))

  it.each(['onderwaterlassen', 'automatisering', 'netwerk', 'schilderijlijst', 'zorg', 'nt2examen'])(
    '%s is not taken apart',
    (word) => expect(partsOf(word)).toEqual([]),
  )

  it('trap: painting as an art is not painting as a trade', () => {
    expect(partsOf('schilderkunst')).toEqual(['kunst'])
  })

  it('give their subject when the rest only says that it is a course', () => {
    expect(subjectOf('boekhoudcursus')).toBe('boekhoud')
    expect(subjectOf('verpleegkundeopleiding')).toBe('verpleegkunde')
    for (const word of ['avondcursus', 'beroepsopleiding', 'basistraining', 'cursus']) {
      expect(subjectOf(word), word).toBeNull()
    }
  })

  it('that name a job are a subject and who does it', () => {
    expect(jobParts('elektromonteur')).toEqual({ subject: 'elektro', role: 'monteur' })
    for (const word of ['monteur', 'elektrotechniek', 'loonadministratie']) expect(jobParts(word)).toBeNull()
  })

  it('that nobody teaches are what is in them, also by words of the catalogue', () => {
    expect(tellingParts('heftruckchauffeur', () => false)).toEqual(['heftruck'])
    expect(tellingParts('ouderenzorgmedewerker', (word) => word === 'ouderenzorg')).toEqual(['ouderenzorg'])
    expect(tellingParts('qqqqzzzzxxxx', () => false)).toBeNull()
  })

  it('have no exception that is also a part, and no part of two letters', () => {
    const parts = subjectParts.trim().split(/\s+/)
    expect(parts.filter((part) => part.length < 3)).toEqual([])
    for (const line of partExceptions.trim().split('\n'))
      expect(line).toMatch(/^\s*[a-z]+: ?[a-z ]*--? .{3,}/)
  })
})

describe('what a word puts in the index', () => {
  it('keeps the word apart from what it is in a wider sense, so that exact finds only the word', () => {
    expect(lexemesOf('heftruckchauffeur')).toEqual({
      stem: 'heftruckchauffeur',
      family: null,
      parts: ['_heftruck', '_chauffeur'],
    })
    expect(lexemesOf('boekhouder')).toMatchObject({ stem: 'boekhouder', family: '=boekhouden' })
    expect(lexemesOf('nen3140')).toEqual({ stem: 'nen3140', family: null, parts: [] })
  })
})
