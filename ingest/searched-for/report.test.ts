import { describe, expect, it } from 'vitest'
import { wordsOf } from '@stapwijzer/shared/search/language/text-words.ts'
import { synonymProposals } from './proposals.ts'
import { reportOf, type Searched } from './report.ts'

const searched = (words: string, asked: number, total: number, reading: string[] = []): Searched => ({
  words,
  asked,
  total,
  reading,
})
const period = { from: '2026-11-01', to: '2026-11-24' }

describe('the report of what was searched for', () => {
  it('has zero hits, thin results, what was read wider and what was asked most, each most asked first', () => {
    const report = reportOf(period, [
      searched('zorg', 30, 80),
      searched('vca', 12, 2),
      searched('piloot', 3, 0),
      searched('stukadoor', 5, 0),
      searched('boekhoude', 6, 9, ['corrected']),
      searched('python viool', 4, 3, ['any-word']),
    ])
    expect(report).toMatchObject({ ...period, asked: 60, different: 6, zeroShare: 8 / 60 })
    expect(report.zeroHits.map(({ words }) => words)).toEqual(['stukadoor', 'piloot'])
    expect(report.thin.map(({ words }) => words)).toEqual(['vca'])
    expect(report.readWider.map(({ words }) => words)).toEqual(['boekhoude', 'python viool'])
    expect(report.mostAsked[0]!.words).toBe('zorg')
  })

  it('says nothing of shares when nothing was asked', () => {
    expect(reportOf(period, [])).toMatchObject({ asked: 0, zeroShare: null, zeroHits: [] })
  })
})

describe('proposals for synonyms', () => {
  const known = new Set(['vrachtwagenchauffeur', 'chauffeur', 'wegvervoer', 'laadpalen', 'monteur', 'kok'])
  const named = [
    { label: 'vrachtwagenchauffeur', names: ['Truckchauffeur', 'trucker'] },
    { label: 'piloot', names: ['vliegenier'] },
  ]
  const proposals = (...missed: Searched[]) => synonymProposals(missed, known, named, wordsOf)

  it('are other names of what the catalogue has', () => {
    expect(proposals(searched('truckchauffeur', 7, 0))).toEqual([
      { words: 'truckchauffeur', asked: 7, instead: 'vrachtwagenchauffeur', why: 'other-name' },
    ])
  })

  it('are else the longest known beginning and end of an unknown word', () => {
    expect(proposals(searched('laadpalenmonteur amersfoort', 2, 0))).toEqual([
      { words: 'laadpalenmonteur', asked: 2, instead: 'laadpalen', why: 'begins-with' },
      { words: 'laadpalenmonteur', asked: 2, instead: 'monteur', why: 'ends-with' },
    ])
  })

  it('never lead to what nobody offers, and are not made for known words or short parts', () => {
    expect(proposals(searched('vliegenier', 9, 0), searched('kok', 2, 0), searched('kokkin', 2, 0))).toEqual(
      [],
    )
  })
})
