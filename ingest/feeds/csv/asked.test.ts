import { describe, expect, test } from 'vitest'
import { runRows } from './testing.ts'

describe('what people ask besides', () => {
  test('facts that were told are there, with yes or no; others are absent', async () => {
    const { courses } = await runRows(
      [
        ['code', 'titel', 'baan', 'evc', 'les', 'link'],
        ['A', 'a', 'ja', 'nee', 'di 19:00-21:30 | za ochtend', 'https://school.example/aanmelden'],
        ['B', 'b', '', '', '', ''],
      ],
      {
        fields: {
          jobGuarantee: { column: 'baan' },
          priorLearning: { column: 'evc' },
          lessons: { column: 'les', separator: '|' },
          applyUrl: { column: 'link' },
        },
      },
    )
    expect(courses[0]).toMatchObject({
      practical: { jobGuarantee: true, priorLearning: false },
      lessons: [
        { day: 'tue', part: 'evening', from: '19:00', until: '21:30' },
        { day: 'sat', part: 'morning', from: null, until: null },
      ],
      applyUrl: 'https://school.example/aanmelden',
    })
    const { practical, lessons, applyUrl } = courses[1]!
    expect([practical, lessons, applyUrl]).toEqual([undefined, undefined, undefined])
  })

  test('a start may have lessons of its own', async () => {
    const { courses, warnings } = await runRows(
      [
        ['code', 'titel', 'van', 'les'],
        ['A', 'a', '2027-02-01', 'ma avond'],
        ['A', 'a', '2027-03-01', 'in overleg'],
      ],
      {
        row: 'offering',
        file: { dateFormats: ['yyyy-MM-dd'] },
        offerings: { start: { column: 'van' }, lessons: { column: 'les' } },
      },
    )
    expect(courses[0]?.offerings.map(({ lessons }) => lessons)).toEqual([
      [{ day: 'mon', part: 'evening', from: null, until: null }],
      undefined,
    ])
    expect(warnings).toContain('unknown-value A offerings[1].lessons')
  })
})
