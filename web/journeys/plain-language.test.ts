import { expect, test } from 'vitest'
import { plainLanguageFaults } from './testing-plain-language.ts'

test('what is drawn by lot is not read as language, what stands around it is', () => {
  const id = '47751dc2-cd58-4e54-9ec6-b42961ad7dfd'
  const blocks = [
    'Vraag SW-CCEFBEFC',
    `http://127.0.0.1:4700/plan#${id}.LiQqLG21HBFksWtK1a0u80VA2S4Ao3g0`,
    `${id}.uw-LG21HBFksWtK1a0u80VA2S4Ao3g0`,
  ]
  expect(plainLanguageFaults(blocks)).toEqual([])
  expect(plainLanguageFaults(['Bel u het loket?', 'Vraag SW-CCEFBEFC bij het CCEF'])).toEqual([
    'says u: Bel u het loket?',
    'unexplained: CCEF',
  ])
})
