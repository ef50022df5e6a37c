import { cpuMs } from '@stapwijzer/shared/domain/testing-cpu.ts'
import { describe, expect, test } from 'vitest'
import { healthWordsIn } from './health-words.ts'

describe('words about health', () => {
  test.each([
    ['Ik ben al een jaar ziek. Ziek zijn is naar.', ['ziek']],
    ['Na mijn burn-out en mijn Hernia wil ik ander werk', ['burn-out', 'hernia']],
    ['Ik heb ADHD.', ['adhd']],
  ])('are found whole, however they are written: %s', (text, words) => {
    expect(healthWordsIn(text)).toEqual(words)
  })
  test.each([
    'Ik wil in het ziekenhuis werken',
    'Een opleiding tot ziekenverzorgende of fysiotherapeut',
    'Kan ik psycholoog worden?',
    'addertje-add-on',
    '',
  ])('are not seen where there are none: %s', (text) => {
    expect(healthWordsIn(text)).toEqual([])
  })
  test('case 70: an endless text is read at once', () => {
    expect(cpuMs(() => healthWordsIn('burn-'.repeat(20_000)))).toBeLessThan(2000)
  })
})
