import { cpuMs } from '@stapwijzer/shared/domain/testing-cpu.ts'
import { describe, expect, it } from 'vitest'
import { countableWords, looksPersonal } from './personal-text.ts'

describe('looksPersonal', () => {
  it.each([
    'jan.jansen@voorbeeld.nl',
    'cursus bij www.voorbeeld.nl',
    'voorbeeld.nl',
    '06-12345678',
    '06 12 34 56 78',
    '+31 (0)6 1234 5678',
    '123456782',
    '1234 56 782',
    'NL91ABNA0417164300',
    'nl91 abna 0417 1643 00',
    '3818LE',
    '3818 le 12',
    'Eemstraat 12',
    'cursus 12-03-1981',
    'geboren 1981',
    '1981-03-12',
    'ik ben 54 en zoek werk',
    'ik heb een burn-out',
    'ik heet fatima',
    'mijn naam is',
    'opleiding voor mijn dochter',
    'mevrouw Jansen',
    'dhr. de Vries',
    'J. de Vries',
    'A.B. Jansen',
    'Jan de Vries',
    'my name is John',
    'ik wil graag iets leren waarmee snel weer werk te vinden is',
    'one two three four five six seven eight nine',
  ])('%s: yes', (q) => {
    expect(looksPersonal(q)).toBe(true)
    expect(countableWords(q)).toBeNull()
  })

  it.each([
    ['Boekhouden', 'boekhouden'],
    ['ik wil leren lassen', 'ik wil leren lassen'],
    ['verpleegkunde mbo 4 avond amersfoort', 'verpleegkunde mbo 4 avond amersfoort'],
    ['heftruck 3811', 'heftruck 3811'],
    ['crebo 25480', 'crebo 25480'],
    ['excel onder 1500 euro', 'excel onder 1500 euro'],
    ['excel na 1900 uur', 'excel na 1900 uur'],
    ['vca vol 2027', 'vca vol 2027'],
    ['Roc van Utrecht zorg', 'roc van utrecht zorg'],
    ['NEN 3140', 'nen 3140'],
    ['Café & Hotel', 'cafe hotel'],
    ['code 95 nascholing', 'code 95 nascholing'],
    ['C++', 'cplusplus'],
    ['iets met mijn handen', 'iets met mijn handen'],
  ])('%s: no', (q, words) => {
    expect(looksPersonal(q)).toBe(false)
    expect(countableWords(q)).toBe(words)
  })

  it('keeps no text without words and none that is too long', () => {
    expect(countableWords('!!!')).toBeNull()
    expect(countableWords('a'.repeat(64) + ' ' + 'b'.repeat(30))).toBeNull()
  })

  it('case 70: takes hostile texts in no time', () => {
    const texts = [
      '1 '.repeat(5000),
      '1'.repeat(10_000),
      'A.'.repeat(5000),
      'van '.repeat(2500),
      'a'.repeat(10_000),
    ]
    expect(cpuMs(() => texts.forEach(looksPersonal))).toBeLessThan(2000)
  })
})
