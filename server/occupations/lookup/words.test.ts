import { expect, test } from 'vitest'
import { readTitle } from './title.ts'
import { neutral, splitter, stem } from './words.ts'

const known = new Set(
  'verkoper bakker technicus docent directeur coordinator lezer zanger leraar schrijver brandweerman kunst feeste'.split(
    ' ',
  ),
)

test.each([
  ['verkoopster', 'verkoper'],
  ['bakster', 'bakker'],
  ['schrijfster', 'schrijver'],
  ['technica', 'technicus'],
  ['docente', 'docent'],
  ['directrice', 'directeur'],
  ['coordinatrice', 'coordinator'],
  ['zangeres', 'zanger'],
  ['lerares', 'leraar'],
  ['brandweervrouw', 'brandweerman'],
  ['medewerkster', 'medewerker'],
  ['feeste', 'feeste'],
  ['kunst', 'kunst'],
])('%s in the form for men is %s', (word, form) => expect(neutral(word, (one) => known.has(one))).toBe(form))

test('words of one family share a stem', () => {
  expect(new Set(['bakker', 'bakken', 'bakkerij', 'bakkers'].map(stem)).size).toBe(1)
  expect(new Set(['verkoper', 'verkoop', 'verkopen'].map(stem)).size).toBe(1)
  expect(stem('docent')).not.toBe(stem('dochter'))
})

test('compounds split into words that are known by themselves', () => {
  const split = splitter(
    new Map([
      ['toren', 20],
      ['kraan', 30],
      ['machinist', 90],
      ['bedrijf', 50],
      ['leider', 50],
      ['er', 9],
    ]),
  )
  expect(split('torenkraanmachinist')).toEqual(['toren', 'kraan', 'machinist'])
  expect(split('bedrijfsleider')).toEqual(['bedrijf', 'leider'])
  expect(split('xyzmachinist')).toEqual(['xyzmachinist'])
})

test('a title is read without what every vacancy says', () => {
  expect(readTitle('Kok (m/v/x) 24 - 32 uur per week')).toEqual({ words: ['kok'], aside: [], choices: [] })
  expect(readTitle('Leidinggevend (hoofd)verpleegkundige').words).toEqual([
    'leidinggevend',
    'verpleegkundige',
  ])
  expect(readTitle('Presentator (radio)')).toMatchObject({ words: ['presentator'], aside: ['radio'] })
  expect(readTitle('Kok / bakker grootkeuken').choices).toEqual([
    ['kok', 'grootkeuken'],
    ['bakker', 'grootkeuken'],
  ])
})
