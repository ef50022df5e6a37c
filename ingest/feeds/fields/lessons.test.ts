import { describe, expect, it } from 'vitest'
import { readLessons } from './lessons.ts'
import { openScope } from './findings.ts'
import { anyContext } from '../testing.ts'

function read(...texts: string[]) {
  const scope = openScope('A', anyContext)
  const lessons = readLessons(texts, 'lessons', scope)
  const short = (lessons ?? []).map(({ day, part, from, until }) =>
    [day, part, from, until].map((one) => one ?? '-').join(' '),
  )
  return { short, codes: scope.findings.list.map(({ code }) => code) }
}

describe('days and times of lessons', () => {
  it.each([
    ['di 19:00-21:30', ['tue evening 19:00 21:30']],
    ['Dinsdag 19.00 – 21.30 uur', ['tue evening 19:00 21:30']],
    ['dinsdag van 9 tot 12 uur', ['tue morning 09:00 12:00']],
    ['ma en do 13:00-16:00', ['mon afternoon 13:00 16:00', 'thu afternoon 13:00 16:00']],
    ['za ochtend', ['sat morning - -']],
    ["'s avonds", ['- evening - -']],
    ['dinsdagavond', ['tue evening - -']],
    ['woensdagochtenden', ['wed morning - -']],
    ['ma t/m wo', ['mon - - -', 'tue - - -', 'wed - - -']],
    ['ma-vr 9:00-14:00', ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day} morning 09:00 14:00`)],
    ['vanaf 18:30 op vrijdag', ['fri evening 18:30 -']],
    ['Monday evenings', ['mon evening - -']],
    ['16:59-20:00', ['- afternoon 16:59 20:00']],
    ['17:00-20:00', ['- evening 17:00 20:00']],
    ['11:59-13:00', ['- morning 11:59 13:00']],
  ])('%s', (text, lessons) => {
    expect(read(text)).toEqual({ short: lessons, codes: [] })
  })

  it.each([
    'in overleg',
    'di of do',
    'di 25:00-26:00',
    'di 21:00-19:00',
    'vr-ma',
    'om de week op ma',
    '2 dagdelen',
  ])('nothing is taken of what is not understood as a whole: %s', (text) => {
    expect(read(text)).toEqual({ short: [], codes: ['unknown-value'] })
  })

  it('tells each lesson once and says nothing of an empty text', () => {
    expect(read('di', '', 'dinsdag', 'do')).toEqual({ short: ['tue - - -', 'thu - - -'], codes: [] })
  })
})
