/** Sentences with a number in them, for none, one and more: English says one hour, and 0 or 1.5 hours. */
import { describe, expect, test } from 'vitest'
import * as pairs from './pairs.ts'
import * as plan from './plan.ts'
import * as conflict from './plan-conflict.ts'
import * as document from './plan-document.ts'
import * as figures from './plan-figures.ts'
import * as findings from './plan-findings.ts'
import * as saved from './plan-saved.ts'
import * as jumps from './price-jumps.ts'
import * as proposal from './proposal.ts'
import * as referral from './referral.ts'
import * as status from './referral-status.ts'
import * as rights from './referral-rights.ts'
import * as search from './search.ts'
import * as skills from './skills-check.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.each<[string, (value: number) => string, [string, string, string]]>([
  ['courses found', search.coursesFound, ['0 courses', '1 course', '2 courses']],
  [
    'hours in a filter',
    (n) => search.chip.hoursPerWeekMax(String(n)),
    ['up to 0 hours a week', 'up to 1 hour a week', 'up to 2 hours a week'],
  ],
  [
    'weeks in a filter',
    (n) => search.chip.durationWeeksMax(String(n)),
    ['up to 0 weeks', 'up to 1 week', 'up to 2 weeks'],
  ],
  [
    'suggestions',
    search.suggestionsFound,
    [
      'No suggestions.',
      '1 suggestion. Choose with the arrow keys.',
      '2 suggestions. Choose with the arrow keys.',
    ],
  ],
  ['hours of a plan', plan.hours, ['0 hours', '1 hour', '2 hours']],
  ['weeks of a step', plan.weeks, ['0 weeks', '1 week', '2 weeks']],
  [
    'hours in the busiest week',
    plan.peakHours,
    ['0 hours in the busiest week', '1 hour in the busiest week', '2 hours in the busiest week'],
  ],
  [
    'courses that are alike',
    plan.othersFound,
    ['We found no course like this one.', '1 course is like this one.', '2 courses are like this one.'],
  ],
  ['hours of a goal', (n) => conflict.goalValue('hoursPerWeek', n, null), ['0 hours', '1 hour', '2 hours']],
  [
    'hours on paper',
    (n) => document.peak(String(n)),
    ['0 hours in the busiest week', '1 hour in the busiest week', '2 hours in the busiest week'],
  ],
  [
    'steps that are not known',
    (n) => document.partly('5', n),
    ['5', '5, not known for 1 step', '5, not known for 2 steps'],
  ],
  [
    'schemes that may pay as well',
    (n) => document.payerList([], n).split('.')[0]!,
    ['', 'And 1 more scheme', 'And 2 more schemes'],
  ],
  ['hours in figures', figures.hours, ['0 hours', '1 hour', '2 hours']],
  ['days left', figures.daysLeft, ['today', 'tomorrow', '2 days left']],
  ['tips below warnings', (n) => findings.moreTips(n, 1), ['0 more tips', '1 more tip', '2 more tips']],
  ['tips', (n) => findings.moreTips(n, 0), ['0 tips', '1 tip', '2 tips']],
  [
    'steps of a draft',
    saved.draftHeading,
    [
      'There are still 0 steps in this browser',
      'There is still 1 step in this browser',
      'There are still 2 steps in this browser',
    ],
  ],
  ['skills', skills.showMore, ['0 more skills', '1 more skill', '2 more skills']],
  [
    'pairs',
    pairs.pairsCount,
    ['0 pairs are waiting for you', '1 pair is waiting for you', '2 pairs are waiting for you'],
  ],
  [
    'prices',
    jumps.waiting,
    ['0 prices are waiting for you', '1 price is waiting for you', '2 prices are waiting for you'],
  ],
  [
    'courses in a proposal',
    (n) => proposal.searchFound('x', n),
    ['0 courses for ‘x’', '1 course for ‘x’', '2 courses for ‘x’'],
  ],
])('%s', (_name, say, [none, one, two]) => {
  test.each([
    [0, none],
    [1, one],
    [2, two],
  ])('%d', (value, text) => expect(plain(say(value))).toBe(text))
})

test('a part of one is more than one', () => {
  expect(plain(plan.hours(0.5))).toBe('0.5 hours')
  expect(plain(plan.hours(1.5))).toBe('1.5 hours')
})

test('one step and several steps', () => {
  expect([[0], [0, 1], [0, 1, 3]].map((items) => plan.after(items))).toEqual([
    'only after step 1',
    'only after steps 1 and 2',
    'only after steps 1, 2 and 4',
  ])
  expect([document.afterSteps([2]), document.afterSteps([0, 2])]).toEqual(['step 3', 'steps 1 and 3'])
  expect([findings.inSteps([2]), findings.inSteps([0, 2])]).toEqual(['in step 3', 'in steps 1 and 3'])
  expect([[0], [0, 2]].map((items) => plain(figures.peak(1, '2027-03-01', '2027-03-07', items)))).toEqual([
    'The busiest time is from 1 March 2027 to 7 March 2027. Then step 1 takes 1 hour a week.',
    'The busiest time is from 1 March 2027 to 7 March 2027. Then steps 1 and 3 together take 1 hour a week.',
  ])
})

test('days and moments are English', () => {
  expect(referral.momentText('2026-12-01T13:00:00Z')).toBe('Tuesday 1 December 2026 at 14:00')
  expect(referral.closedOn({ date: '2026-12-25', holiday: 'christmas-day' })).toBe(
    'The desk is closed on 25 December 2026 (Christmas Day).',
  )
  expect(rights.lateReceipt('2026-12-01')).toContain('by 1 December 2026')
  expect(status.next('Loket A', { receiptBy: '2026-12-01', contactBy: '2026-12-04' }, true)).toEqual([
    'Loket A will tell you by 1 December 2026 that it has your question.',
    'Somebody will get in touch with you by 4 December 2026.',
    'When there is news, you get a mail. You read the answer itself on the status page.',
  ])
})
