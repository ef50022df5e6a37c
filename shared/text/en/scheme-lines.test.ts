import { expect, test } from 'vitest'
import { oneOfThese } from './financing.ts'
import { amountLines, ruleLines } from './scheme-lines.ts'
import {
  all,
  anyOf,
  either,
  fixed,
  ofAge,
  otherYears,
  partsOf,
  rows,
  studyYear,
  younger,
} from './scheme-words.ts'

const line = (rule: string) => ruleLines(`${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`)

test('a short rule stays one line', () => {
  const text = all([ofAge(18, ''), younger(30, ' when the course begins')])
  expect(text).toBe('you are 18 or older, and you are younger than 30 when the course begins')
  expect(line(text)).toEqual({
    lead: null,
    lines: ['You are 18 or older, and you are younger than 30 when the course begins.'],
  })
  expect(line(either(['you have a job', 'you get sickness benefit'])).lines).toHaveLength(1)
})

test('a choice becomes a list', () => {
  expect(line(anyOf(['you are looking for work', 'you are employed']))).toEqual({
    lead: 'One of these things is true:',
    lines: ['you are looking for work', 'you are employed'],
  })
})

test('a long enumeration becomes a list; brackets stay whole', () => {
  const { lead, lines } = line(
    'you get unemployment benefit (WW, from UWV), sickness benefit (Ziektewet), a benefit for young people with a disability (Wajong), welfare benefit (bijstand) or a benefit for older unemployed people (IOAW)',
  )
  expect(lead).toBe(oneOfThese)
  expect(lines).toEqual([
    'you get unemployment benefit (WW, from UWV)',
    'sickness benefit (Ziektewet)',
    'a benefit for young people with a disability (Wajong)',
    'welfare benefit (bijstand)',
    'a benefit for older unemployed people (IOAW)',
  ])
})

test('a name with "or" in it is one item', () => {
  const { lines } = line(
    'the course is mbo with mostly lessons at school (bol), mbo with work and lessons (bbl) or hbo or university part-time in the evening',
  )
  expect(lines.at(-1)).toMatch(/hbo or university part-time in the evening$/)
})

test('what must be true together never looks like a choice', () => {
  const { lines } = line(
    anyOf([
      'you are 30',
      all([
        'the course is hbo or university, part-time, for engineering, construction and energy or care',
        'you do this after a diploma',
      ]),
    ]),
  )
  expect(lines).toEqual([
    'you are 30',
    'the course is hbo or university, part-time, for engineering, construction and energy or care. And: you do this after a diploma',
  ])
})

test('an amount with conditions becomes a line for each', () => {
  const fees = rows([
    { rule: 'it is mbo (bol)', text: '€1,357' },
    { rule: 'mbo 1 or mbo 2', text: '€270' },
    { rule: 'mbo 3', text: '€654' },
  ])
  expect(fees).toBe(
    '€1,357 (if this is true: it is mbo (bol)), €270 (if this is true: mbo 1 or mbo 2) or €654 (if this is true: mbo 3)',
  )
  expect(amountLines(`${studyYear(2023, fees)}. ${otherYears}`)).toEqual([
    'Study year 2023-2024: €1,357. This holds if: it is mbo (bol).',
    'Study year 2023-2024: €270. This holds if: mbo 1 or mbo 2.',
    'Study year 2023-2024: €654. This holds if: mbo 3.',
    otherYears,
  ])
})

test('an amount for the rest says so', () => {
  const [text, parts] = [
    rows([
      { rule: 'x', text: 'at most €3,500' },
      { rule: null, text: '€7,000' },
    ]),
    rows([
      { rule: 'x', text: '50 per cent' },
      { rule: null, text: '75 per cent' },
    ]),
  ]
  expect(amountLines(fixed(text, 'a year'))).toEqual([
    'At most €3,500. This holds if: x.',
    'Otherwise €7,000 a year.',
  ])
  expect(amountLines(`${partsOf('the price', parts)}.`)).toEqual([
    'Of the price: 50 per cent. This holds if: x.',
    'Of the price: otherwise 75 per cent.',
  ])
  expect(amountLines('At most €500 per course.')).toEqual(['At most €500 per course.'])
})
