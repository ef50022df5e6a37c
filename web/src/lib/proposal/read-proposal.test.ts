import { type Step, type StepBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { proposal as t } from '@stapwijzer/shared/text/rooms.ts'
import { describe, expect, test } from 'vitest'
import type { Values } from '#lib/form/field.ts'
import { newSteps, readProposal, refusedAt } from './read-proposal.server.ts'

const course = '0b5ae0f4-6a1c-4a5e-9a53-3c9d1a1f0c11'
const other = '77cf6a0e-52a4-4f0c-9d3e-6a8a8ef1a0b2'
const step = (given: StepBody): Step => planOf({ title: 'x', items: [given] }).items[0]!
const base: Step[] = [
  { ...step({ courseId: course, start: '2027-02-01', offeringId: 'o1' }), title: 'Lassen' },
  step({ kind: 'own', title: 'Stage', weeks: 8, cost: 12.5 }),
]
/** The form as it stands when nobody touched it. */
const untouched: Values = {
  nieuw: '1',
  'stap-0.doe': 'stay',
  'stap-0.start': '1-2-2027',
  'stap-1.doe': 'stay',
  'stap-1.title': 'Stage',
  'stap-1.weeks': '8',
  'stap-1.cost': '12,5',
  'nieuw-0.soort': 'course',
}
const read = (values: Values) => readProposal({ ...untouched, ...values }, base)
const errorsOf = (values: Values) => {
  const found = read(values)
  return 'errors' in found ? found.errors.map(({ field, text }) => [field, text]) : []
}

describe('the form of a proposal', () => {
  test('what was touched becomes changes, in the order of the form', () => {
    const found = read({
      note: 'Hoi',
      'stap-0.doe': 'remove',
      'stap-0.why': 'Te duur',
      'stap-1.doe': 'change',
      'stap-1.weeks': '12',
      'nieuw-0.opleiding': `https://stapwijzer.example/opleiding/${other}?q=x`,
      'nieuw-0.plek': '1',
      'nieuw-0.start': '1-9-2027',
    })
    expect(found).toEqual({
      body: {
        note: 'Hoi',
        changes: [
          { kind: 'remove', index: 0, why: 'Te duur' },
          { kind: 'change', index: 1, step: { kind: 'own', title: 'Stage', weeks: 12, cost: 12.5 } },
          { kind: 'add', step: { kind: 'course', courseId: other, start: '2027-09-01' }, before: 1 },
        ],
      },
      places: ['stap-0', 'stap-1', 'nieuw-0'],
    })
  })
  test('a course keeps its start with the offering, and loses both with another course', () => {
    const kept = read({ 'stap-0.doe': 'change', 'stap-0.weeks': '3' })
    expect(kept).toMatchObject({
      body: { changes: [{ step: { courseId: course, offeringId: 'o1', start: '2027-02-01', weeks: 3 } }] },
    })
    const swapped = read({ 'stap-0.doe': 'change', 'stap-0.opleiding': other, 'stap-0.start': '' })
    expect(swapped).toMatchObject({ body: { changes: [{ step: { kind: 'course', courseId: other } }] } })
    expect(JSON.stringify(swapped)).not.toContain('o1')
  })
  test('a course that was chosen from what was found; a link that was pasted later goes before it', () => {
    const courseOf = (values: Values) => {
      const found = read({ 'nieuw-0.opleiding': 'lassen', 'nieuw-0.gezocht': 'lassen', ...values })
      return 'body' in found
        ? found.body.changes.map((one) => 'step' in one && one.step.courseId)
        : found.errors.map(({ text }) => text)
    }
    expect(courseOf({ 'nieuw-0.gekozen': other })).toEqual([other])
    expect(courseOf({ 'nieuw-0.gekozen': other, 'nieuw-0.opleiding': 'andere woorden' })).toEqual([other])
    expect(courseOf({ 'nieuw-0.gekozen': other, 'nieuw-0.opleiding': `/opleiding/${course}` })).toEqual([
      course,
    ])
    const link = { 'nieuw-0.opleiding': course, 'nieuw-0.gezocht': course }
    expect(courseOf({ ...link, 'nieuw-0.gekozen': other })).toEqual([other])
    expect(courseOf({ 'nieuw-0.gekozen': '' })).toEqual([t.errors.pick])
    expect(courseOf({ 'nieuw-0.gekozen': 'geen id' })).toEqual([t.errors.pick])
  })
  test('a step that moves, alone or with what changes of it; the reason is told once', () => {
    const moved = (values: Values) => {
      const found = read({ 'stap-0.doe': 'move', ...values })
      return 'body' in found ? found.body.changes : found.errors.map(({ field, text }) => [field, text])
    }
    expect(moved({ 'stap-0.plek': 'eind', 'stap-0.why': 'Eerst stage' })).toEqual([
      { kind: 'move', index: 0, why: 'Eerst stage' },
    ])
    expect(moved({ 'stap-0.doe': 'stay', 'stap-1.doe': 'move', 'stap-1.plek': '0' })).toEqual([
      { kind: 'move', index: 1, before: 0 },
    ])
    const both = { 'stap-0.doe': 'change', 'stap-0.plek': 'eind', 'stap-0.why': 'Past beter' }
    expect(moved({ ...both, 'stap-0.weeks': '3' })).toMatchObject([
      { kind: 'change', index: 0, why: 'Past beter' },
      { kind: 'move', index: 0, why: undefined },
    ])
    expect(moved(both)).toEqual([{ kind: 'move', index: 0, why: 'Past beter' }])
    for (const plek of ['', '0', '1', '9', 'x']) {
      expect(moved({ 'stap-0.plek': plek }), plek).toEqual([['stap-0.plek', t.errors.place]])
    }
  })
  test('a step in words, of a kind', () => {
    expect(read({ 'nieuw-0.soort': 'advice', 'nieuw-0.wat': 'Bel de school' })).toMatchObject({
      body: { changes: [{ kind: 'add', step: { kind: 'advice', title: 'Bel de school' } }] },
    })
  })
  test('says what to mend, everything at once, at its field', () => {
    expect(errorsOf({})).toEqual([['note', t.errors.nothing]])
    expect(errorsOf({ 'stap-1.doe': 'change' })).toEqual([['stap-1.doe', t.errors.same]])
    expect(
      errorsOf({
        'stap-0.doe': 'change',
        'stap-0.opleiding': 'een leuke opleiding',
        'stap-1.doe': 'change',
        'stap-1.title': '',
        'nieuw-0.opleiding': 'Geen link',
        'nieuw-0.start': 'morgen',
        'nieuw-0.why': 'x'.repeat(501),
        note: 'x'.repeat(2001),
      }).map(([field]) => field),
    ).toEqual([
      'stap-0.opleiding',
      'stap-1.title',
      'nieuw-0.why',
      'nieuw-0.start',
      'nieuw-0.opleiding',
      'note',
    ])
    expect(errorsOf({ 'nieuw-0.cost': '100' })).toEqual([['nieuw-0.opleiding', t.errors.noCourse]])
    const talk = { 'nieuw-0.soort': 'advice', 'nieuw-0.cost': '100' }
    expect(errorsOf(talk)).toEqual([['nieuw-0.wat', t.errors.what]])
  })
  test('there is room for at least one new step and at most twenty', () => {
    expect(['', '0', '3', '99', 'x'].map((nieuw) => newSteps({ nieuw }))).toEqual([1, 1, 3, 20, 1])
  })
  test('what the API refuses stands at the field it is about', () => {
    const problems = [
      { path: 'changes[0].step.courseId' },
      { path: 'changes[1].step' },
      { path: 'changes[1].step.weeks' },
      { path: 'changes[2].before' },
      { path: 'changes' },
    ]
    expect(refusedAt(problems, ['nieuw-0', 'stap-1', 'stap-0'])).toEqual([
      { field: 'nieuw-0.opleiding', text: t.errors.course },
      { field: 'stap-1.doe', text: t.errors.same },
      { field: 'stap-0.plek', text: t.errors.place },
      { field: 'note', text: t.errors.full },
    ])
  })
})
