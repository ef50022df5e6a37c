import { expect, it } from 'vitest'
import { absentScores, measureAbsent, parseAbsent, readAbsent, type AbsentFound } from './absent.ts'
import { engineScores, losses } from './baseline.ts'
import type { JudgedCourse } from './catalogue.ts'
import { readJudgements } from './judgements.ts'

const course = (id: string, title: string): JudgedCourse => ({
  id,
  title,
  marks: new Set(),
  price: null,
})
const many = Array.from({ length: 12 }, (_, at) => course(`m${at}`, `Master ${at}`))
const courses = [course('1', 'Lassen voor beginners'), course('2', 'Basislasser'), ...many]
const absent = (text: string) => parseAbsent(`query\tnear\n${text}`, false)[0]!
const found = (text: string, ids: string[]) => measureAbsent(absent(text), ids, courses)

it('reads subjects with nothing near and with something near', () => {
  expect(absent('zeilen\tnone')).toEqual({ q: 'zeilen', heldOut: false, near: [] })
  expect(absent('smeden\tLassen *; Basislasser').near).toEqual(['Lassen *', 'Basislasser'])
  expect(() => parseAbsent('zeilen\tnone', false)).toThrow('first line')
  for (const line of ['zeilen', 'zeilen\t', '\tnone', 'zeilen\tnone\tmore'])
    expect(() => absent(line), line).toThrow('line 2')
})

it('takes any course for wrong where nothing is near, and all but the near ones elsewhere', () => {
  expect(found('zeilen\tnone', [])).toMatchObject({ shown: 0, wrong: [] })
  expect(found('zeilen\tnone', ['1'])).toMatchObject({ shown: 1, wrong: ['Lassen voor beginners'] })
  expect(found('smeden\tLassen *', ['2', '1'])).toMatchObject({ shown: 2, wrong: ['Basislasser'] })
})

it('looks at the first ten', () => {
  const ids = [...many.map(({ id }) => id), '1']
  expect(found('smeden\tLassen *', ids)).toMatchObject({ shown: 10, wrong: { length: 10 } })
})

const some: AbsentFound[] = [
  found('zeilen\tnone', []),
  found('judo\tnone', ['1']),
  found('fagot\tnone', []),
  found('smeden\tLassen *', ['1', '2', 'm1']),
  found('plaatwerk\tBasislasser', ['2']),
  found('staalbouw\tBasislasser', []),
  found('gieten\tBasislasser', ['m2']),
]

it('gives the share of subjects that find anything, of courses that are not near, and of those that are helped', () => {
  expect(absentScores(some)).toEqual({
    noneShown: 0.333,
    nearWrong: 0.6,
    nearFound: 0.5,
    none: 3,
    near: 4,
  })
  expect(absentScores([])).toEqual({ noneShown: 0, nearWrong: 0, nearFound: 0, none: 0, near: 0 })
})

it('fails when one more subject finds something, or more of what is shown is not near', () => {
  const scores = (all: AbsentFound[]) => engineScores('now', { questions: [], sentences: [], absent: all })
  const then = scores(some)
  expect(losses(then, then)).toEqual([])
  expect(losses(scores([...some.slice(1), found('zeilen\tnone', ['2'])]), then)).toEqual([
    'open absent subjects with a course: 0.667, was 0.333',
  ])
  expect(losses(scores([...some, found('smeedwerk\tLassen *', ['2'])]), then)).toEqual([
    'open courses that are not near: 0.667, was 0.6',
  ])
  expect(losses(then, scores([...some, found('judo\tnone', ['2'])]))).toEqual([])
})

it('holds what is kept of an engine that was measured before there were such scores', () => {
  const { measured, open, heldOut } = engineScores('then', { questions: [], sentences: [], absent: [] })
  const old = ({ overall, groups }: typeof open) => ({ overall, groups })
  const now = engineScores('now', { questions: [], sentences: [], absent: some })
  expect(losses(now, { measured, open: old(open), heldOut: old(heldOut) })).toEqual([])
})

it('judges four hundred different subjects, a third of them held out', () => {
  const all = readAbsent()
  expect(new Set(all.map(({ q }) => q)).size).toBe(400)
  expect(all.filter(({ heldOut }) => heldOut).length / all.length).toBeGreaterThan(0.3)
  const graded = new Set(readJudgements().map(({ q }) => q))
  expect(all.filter(({ q }) => graded.has(q))).toEqual([])
})
