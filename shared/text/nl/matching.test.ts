import { describe, expect, test } from 'vitest'
import {
  matchBases,
  matchObjections,
  matchReasons,
  transitionObjections,
  transitionReasons,
} from '../../domain/matching/codes.ts'
import {
  matchObjectionText,
  matchReasonText,
  transitionObjectionText,
  transitionReasonText,
} from './matching.ts'

const skills = [[], ['wonden verzorgen'], ['wonden verzorgen', 'medicijnen delen', 'rapporteren']]
const facts = {
  occupation: 'verzorgende',
  level: 'mbo-3',
  sector: '09',
  delivery: 'blended',
  km: 12.4,
  hours: 7.5,
  price: 495,
  date: '2027-02-01',
  languages: ['en', 'de'],
  count: 1,
  months: 8,
  of: 12,
} as const
const texts = [
  ...transitionReasons.flatMap((code) =>
    skills.slice(1).map((some) => transitionReasonText({ ...facts, code, skills: some })),
  ),
  ...transitionObjections.map((code) => transitionObjectionText({ code })),
  ...matchReasons.flatMap((code) => skills.map((some) => matchReasonText({ ...facts, code, skills: some }))),
  ...matchBases.map((basis) => matchReasonText({ ...facts, code: 'leads-to-near', basis })),
  matchReasonText({ code: 'example-of-sector', sector: null }),
  ...matchObjections.map((code) => matchObjectionText({ ...facts, code })),
]

describe('sentences of matching', () => {
  test.each([...new Set(texts)])('plain words: %s', (text) => {
    expect(text).toMatch(/^[A-Z].*\.$/)
    expect(text).not.toMatch(
      /(^|\s)(u|uw)(\s|$)|\d{4}-\d\d|null|undefined|NaN|mbo-\d|ongeldig|relevant| {2}|: \./i,
    )
    for (const sentence of text.split(/[.?]\s/)) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(16)
    }
  })
  test('nothing is promised about entry, and one is one', () => {
    expect(matchReasonText({ code: 'entry-level', level: 'mbo-2' })).toContain('meestal')
    expect(matchObjectionText({ code: 'starts-late', months: 1 })).toBe(
      'De opleiding begint pas over 1 maand.',
    )
    expect(transitionReasonText({ code: 'courses', count: 1 })).toBe(
      'Er is 1 opleiding voor wat je nog mist.',
    )
    expect(transitionReasonText({ code: 'courses', count: 1200 })).toContain('zijn 1.200 opleidingen')
  })
  test('a gap without a Dutch name is counted', () => {
    expect(matchReasonText({ code: 'closes-gap', skills: [], count: 2 })).toBe(
      'Je leert hier 2 vaardigheden die je nog mist.',
    )
    expect(matchReasonText({ code: 'closes-gap', skills: ['lassen'], count: 2 })).toContain('‘lassen’')
  })
})
