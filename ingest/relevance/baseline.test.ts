import { expect, it } from 'vitest'
import { engineScores, fulfilled, losses, sprung } from './baseline.ts'
import { parseJudgements, readJudgements, readSentences, gradesOf } from './judgements.ts'
import { measure, scoresOf, sentenceScores, type Measured } from './measure.ts'
import { judgedCourse, selected, type Card } from './catalogue.ts'

const card = (id: string, title: string, changes: Partial<Card> = {}): Card => ({
  id,
  title,
  level: null,
  sector: null,
  studyForm: null,
  delivery: null,
  source: 'bron',
  provider: { type: null },
  price: { amount: null },
  location: null,
  ...changes,
})
const courses = [
  judgedCourse(
    card('1', 'Kok (bbl)', { level: 'mbo-2', studyForm: 'dual', location: { city: 'De Bilt' } }),
    false,
  ),
  judgedCourse(card('2', 'Zelfstandig werkend kok', { level: 'mbo-3', price: { amount: '450.00' } }), true),
  judgedCourse(card('3', 'Kokos en café', { price: { amount: '0.00' }, delivery: 'online' }), false),
]
const header = 'query\tbest\tgood\tsome\ttraps\twish\n'
const line = (text: string) => parseJudgements(header + text, 'job', false)[0]!
const ids = (selector: string) => selected(selector, courses).map(({ id }) => id)

it('selects by title, marks and price', () => {
  expect(ids('Kok')).toEqual(['1'])
  expect(ids('*kok*')).toEqual(['1', '2', '3'])
  expect(ids('*kok{mbo-3 evening}')).toEqual(['2'])
  expect(ids('*{dual}')).toEqual(['1'])
  expect(ids('*{free online}')).toEqual(['3'])
  expect(ids('*{!online <=500}')).toEqual(['2'])
  expect(ids('kokos en cafe')).toEqual(['3'])
  expect(ids('*{de-bilt}')).toEqual(['1'])
  expect(ids('Ko.')).toEqual([])
})

it('reads a question with its grades, the highest of a course', () => {
  const judgement = line('kok\tKok\tZelf*; *kok*\t\tKokos*')
  expect(judgement).toMatchObject({ q: 'kok', group: 'job', best: ['Kok'], traps: ['Kokos*'], wish: null })
  expect(gradesOf(judgement, courses)).toEqual(
    new Map([
      ['1', 3],
      ['2', 2],
      ['3', 2],
    ]),
  )
  expect(() => parseJudgements('kok\tKok', 'job', false)).toThrow('first line')
  expect(() => parseJudgements(`${header}\tKok`, 'job', false)).toThrow('line 2')
})

const measured = (text: string, found: string[]): Measured =>
  measure({ judgement: line(text), ids: found }, courses)
const scores = (...questions: Measured[]) => engineScores('now', { questions, sentences: [], absent: [] })

it('scores an answer and names its traps', () => {
  expect(measured('kok\tKok\t\t\tKokos*', ['3', '1'])).toMatchObject({
    score: expect.closeTo(0.631, 3) as number,
    traps: ['Kokos en café'],
    titles: ['Kokos en café', 'Kok (bbl)'],
  })
  expect(measured('piloot\t\t\t\t*', ['2'])).toMatchObject({
    score: null,
    traps: ['Zelfstandig werkend kok'],
  })
  expect(
    scoresOf([measured('kok\tKok', ['1']), measured('kok\tKok', []), measured('x\tKok\t\t\t\twens', [])]),
  ).toEqual({
    overall: 0.5,
    groups: { job: { score: 0.5, questions: 2 } },
  })
})

it('notices what was lost, what was wished for and came, and traps', () => {
  const good = scores(measured('kok\tKok', ['1']))
  const bad = scores(measured('kok\tKok', ['3', '1']))
  expect(losses(good, bad)).toEqual([])
  expect(losses(bad, good)).toEqual(['open overall: 0.631, was 1'])
  const ten = scores(...Array.from({ length: 10 }, () => measured('kok\tKok', ['1'])))
  expect(losses(bad, ten)).toEqual(['open overall: 0.631, was 1', 'open job: 0.631, was 1'])
  expect(fulfilled([measured('kok\tKok\t\t\t\twens', ['1']), measured('kok\tKok\t\t\t\twens', [])])).toEqual([
    'kok',
  ])
  expect(sprung([measured('piloot\t\t\t\t*', ['1']), measured('piloot\t\t\t\t*\twens', ['1'])])).toEqual([
    'piloot: Kok (bbl)',
  ])
})

it('judges more than two hundred different questions, a third of them held out', () => {
  const all = readJudgements()
  expect(all.length).toBeGreaterThanOrEqual(220)
  expect(new Set(all.map(({ q }) => q)).size).toBe(all.length)
  const held = all.filter(({ heldOut }) => heldOut).length
  expect(held / all.length).toBeGreaterThan(0.3)
  for (const { q, best, good, some, traps } of all) {
    expect([best, good, some, traps].flat().length, q).toBeGreaterThan(0)
  }
  expect(all.filter(({ traps }) => traps.length > 0).length).toBeGreaterThan(60)
})

it('scores sentences apart, and counts those with a trap', () => {
  const sentences = [
    measured('ik wil kok worden\tKok\t\t\tKokos*', ['1']),
    measured('ik wil in de keuken werken\tKok\t\t\tKokos*', ['3']),
    measured('ik wil vliegen\t\t\t\t*', []),
  ]
  expect(sentenceScores(sentences)).toEqual({ score: 0.5, trapped: 0.333, sentences: 3 })
  const good = engineScores('now', { questions: [], sentences: [sentences[0]!], absent: [] })
  const bad = engineScores('now', { questions: [], sentences, absent: [] })
  expect(losses(bad, good)).toEqual([
    'open sentences: 0.5, was 1',
    'open sentences with a trap: 0.333, was 0',
  ])
  expect(good.open.overall).toBeNaN()
})

it('judges two hundred different wishes in whole sentences, a third of them held out', () => {
  const all = readSentences()
  expect(new Set(all.map(({ q }) => q)).size).toBe(200)
  expect(all.filter(({ heldOut }) => heldOut).length / all.length).toBeGreaterThan(0.3)
  for (const { q, best, good, some } of all) {
    expect(q.split(' ').length, q).toBeGreaterThan(3)
    expect([best, good, some].flat().length, q).toBeGreaterThan(0)
  }
})
