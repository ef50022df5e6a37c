import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing-cpu.ts'
import { noStep } from '../plan/empty.ts'
import { stepTextNames } from '../plan/plan-fields.ts'
import { wrongInForm, wrongInPlan, wrongKindsIn } from './wrong-field.ts'

describe('what does not belong in a text', () => {
  it.each([
    ['111222333'],
    ['Mijn bsn is 1112.22.333.'],
    ['111 222 333'],
    ['in 2026: 111222333'],
    ['1 1 1 2 2 2 3 3 3'],
    ['１１１２２２３３３'],
    ['111\u200b222333'],
    ['١١١٢٢٢٣٣٣'],
    ['111\u2013222\u2013333'],
    ['111/222/333'],
    ['111  222  333'],
    ['012345672'],
  ])('finds the citizen service number in %j', (text) => {
    expect(wrongKindsIn(text)).toEqual(['bsn'])
  })

  it.each([
    ['NL91 ABNA 0417 1643 00 is mijn rekening'],
    ['nl91abna0417164300'],
    ['Op NL91.ABNA.0417.1643.00, graag'],
    ['BE68 5390 0754 7034'],
    ['DE89 3704 0044 0532 0130 00'],
  ])('finds the bank account in %j', (text) => {
    expect(wrongKindsIn(text)).toEqual(['iban'])
  })

  it.each([
    ['sanne@voorbeeld.nl'],
    ['jörg@bücher.example'],
    ['Mail mij op s.zwart+werk@mail.voorbeeld.co.uk.'],
  ])('finds the e-mail address in %j', (text) => {
    expect(wrongKindsIn(text)).toEqual(['email'])
  })

  it.each([
    ['111222334'],
    ['000000000'],
    ['06 12345678'],
    ['0612345678 of 030-1234567'],
    ['+31 6 12345678'],
    ['In 2026 verdien ik 32.000 euro'],
    ['2026 32 000'],
    ['€ 100.000.000'],
    ['1112223330'],
    ['NL91ABNA0417164301'],
    ['NL91 ABNA 0417 1643 009'],
    ['XX91 ABNA 0417 1643 00'],
    ['Ik werk @ school, of a@b'],
    ['Kan ik een hbo-opleiding doen naast mijn werk van 32 uur?'],
    [''],
  ])('finds nothing in %j', (text) => {
    expect(wrongKindsIn(text)).toEqual([])
  })

  it('finds several, each once', () => {
    expect(wrongKindsIn('a@b.nl NL91ABNA0417164300 111222333 111222333')).toEqual(['bsn', 'iban', 'email'])
  })

  it.each([['1'], ['1 '], ['a.'], ['NL91'], ['a@'], ['12 34.']])(
    'case 70: reads a long text of %j at once',
    (part) => {
      expect(cpuMs(() => wrongKindsIn(part.repeat(20_000)))).toBeLessThan(2000)
    },
  )
})

describe('which field it is in', () => {
  it('names every field once, and leaves what is no text to others', () => {
    const typed = {
      name: 'Sanne 111222333',
      phone: 5,
      question: 'NL91ABNA0417164300',
      goal: 'a@b.nl 111222333',
    }
    expect(wrongInForm(typed)).toEqual([
      { field: 'name', kind: 'bsn' },
      { field: 'question', kind: 'iban' },
      { field: 'goal', kind: 'bsn' },
    ])
    expect(wrongInForm({})).toEqual([])
  })

  it('takes nine digits for a telephone number when they begin like one', () => {
    expect(wrongInForm({ phone: '111222333' })).toEqual([{ field: 'phone', kind: 'bsn' }])
    for (const phone of ['+111222333', '012345672', ' 012 345 672'])
      expect(wrongInForm({ phone })).toEqual([])
  })

  it('looks at the texts of a plan by step, where the address of a school may stand', () => {
    const plan = {
      title: 'Naar de zorg',
      reason: null,
      items: [
        { ...noStep, title: 'Bel info@school.nl' },
        { ...noStep, title: 'Sparen', note: 'Van NL91ABNA0417164300' },
      ],
    }
    expect(wrongInPlan(plan)).toEqual([{ field: 'plan', kind: 'iban', step: 2 }])
    expect(wrongInPlan({ ...plan, reason: 'bsn 111222333', items: [] })).toEqual([
      { field: 'plan', kind: 'bsn' },
    ])
  })
  it('looks at each text that a person writes about a step', () => {
    for (const name of stepTextNames) {
      const step = { ...noStep, [name]: 'bsn 111222333' }
      expect(wrongInPlan({ title: 'plan', reason: null, items: [step] }), name).toEqual([
        { field: 'plan', kind: 'bsn', step: 1 },
      ])
    }
  })
})
