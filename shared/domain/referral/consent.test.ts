import { describe, expect, it } from 'vitest'
import {
  consentFields,
  consentMistakes,
  memberOf,
  forwardedPart,
  sentOf,
  type ConsentField,
  type Sendable,
} from './consent.ts'
import { planOf } from '../plan/plan-of.ts'
import { courseCopy, PlanCopy, planCopy } from './copy.ts'

const all: Sendable = {
  contact: { name: 'Sanne', phone: '0612345678' },
  question: 'Wat past bij mij?',
  goal: 'Ander werk',
  shared: {
    situation: 'employed',
    educationHighest: 'mbo-4',
    ageBand: '30-56',
    benefit: 'none',
    fundingOutcomes: [{ scheme: 'levenlanglerenkrediet', outcome: 'possible' }],
  },
  plan: planCopy(planOf({ title: 'Plan', items: [] }), []),
  courses: [],
}

describe('case 91: what is sent', () => {
  it.each(consentFields)('holds %s only when it was ticked', (field) => {
    const others = consentFields.filter((one) => one !== field)
    expect(Object.keys(sentOf(all, [field]))).toEqual([memberOf[field]])
    expect(Object.keys(sentOf(all, others))).toEqual(others.map((one) => memberOf[one]))
  })

  it('has the values unchanged and nothing besides', () => {
    const { shared, ...rest } = all
    expect(sentOf(all, consentFields)).toEqual({ ...rest, ...shared })
    expect(sentOf(all, [])).toEqual({})
  })

  it('leaves out a ticked field that has no value', () => {
    expect(sentOf({ ...all, goal: undefined }, ['question', 'goal'])).toEqual({ question: all.question })
  })
})

describe('ticks and values that do not fit', () => {
  const always: ConsentField[] = ['contact', 'question']
  it.each<[string, ConsentField[], Sendable['shared'], string[]]>([
    ['nothing', always, undefined, []],
    ['a value with its tick', [...always, 'benefit'], { benefit: 'ww' }, []],
    ['a value without its tick', always, { benefit: 'ww' }, ['shared.benefit']],
    ['a tick without its value', [...always, 'education'], {}, ['shared.educationHighest']],
    ['no contact', ['question'], undefined, ['consent.fields']],
    ['neither', [], { situation: 'student' }, ['consent.fields', 'consent.fields', 'shared.situation']],
  ])('%s', (_what, fields, shared, paths) => {
    expect(consentMistakes(fields, shared).map(({ path }) => path.join('.'))).toEqual(paths)
  })
})

describe('what travels on to another desk', () => {
  it('is what the first desk had, as far as its field was given again', () => {
    const had = sentOf(all, ['contact', 'question', 'goal', 'situation'])
    expect(forwardedPart(had, ['contact', 'question', 'situation', 'benefit'])).toEqual({
      contact: all.contact,
      question: all.question,
      situation: 'employed',
    })
    expect(forwardedPart({}, [...consentFields])).toEqual({})
  })
})

describe('the copy of a plan', () => {
  it('leaves the goal to its own tick and gives course steps their title', () => {
    const plan = planOf({
      title: 'Plan',
      goal: 'Geheim',
      items: [{ courseId: 'a' }, { kind: 'own', title: 'Sparen' }, { courseId: 'b' }],
    })
    const copy = planCopy(plan, [{ id: 'a', title: 'Boekhouden' }])
    expect(copy).not.toHaveProperty('goal')
    expect(PlanCopy.parse(copy)).toEqual(copy)
    expect(copy.items.map(({ title }) => title)).toEqual(['Boekhouden', 'Sparen', null])
  })

  it('keeps of a course what one talks about', () => {
    const provider = { id: 'p', name: 'De Proefschool', type: 'mbo', kvk: '12345678' }
    const card = { id: 'a', title: 'Boekhouden', summary: 'Lang verhaal', source: 'feed', provider } as never
    expect(courseCopy(card)).not.toHaveProperty('summary')
    expect(courseCopy(card)).toMatchObject({ id: 'a', title: 'Boekhouden' })
    // The page makes the copy of the details, the API of the card: both give the same.
    expect(courseCopy(card).provider).toEqual({ id: 'p', name: 'De Proefschool', type: 'mbo' })
    const place = { city: 'Zeist', postcode: '3701 HR' }
    const located = { ...(card as object), location: { ...place, lat: 52.1, lon: 5.2 } } as never
    expect(courseCopy(located).location).toEqual(place)
  })
})
