import { expect, test } from 'vitest'
import type { FindingView } from '@stapwijzer/shared/api/plan-checks.ts'
import { editable } from './editable-plan.ts'
import { importantDays } from './important-days.ts'

const today = '2026-11-28'
const plan = editable(
  {
    version: 1,
    items: [
      { kind: 'own', title: 'Later', start: '2027-02-01', weeks: 4 },
      { kind: 'own', title: 'Voorbij', start: '2026-09-01', weeks: 20 },
    ],
  },
  'Mijn plan',
)
const finding = (code: FindingView['code'], date: string | null): FindingView => ({
  code,
  severity: 'hint',
  items: [0],
  text: `Over ${code}.`,
  date,
  mend: { act: 'funding', text: 'Kijk' },
})

test('days to mind stand in the order of time, from today on, with how far they are away', () => {
  const findings = [
    finding('funding-deadline', '2027-01-31'),
    finding('funding-soon', null),
    finding('holiday', '2027-01-15'),
  ]
  expect(importantDays(plan, {}, { findings }, today)).toEqual([
    { date: '2027-01-18', item: 1, text: 'Laatste dag.', daysLeft: 51 },
    { date: '2027-01-31', item: 0, text: 'Over funding-deadline.', daysLeft: 64 },
    { date: '2027-02-01', item: 0, text: 'Je begint.', daysLeft: 65 },
    { date: '2027-02-28', item: 0, text: 'Laatste dag.', daysLeft: 92 },
  ])
})
