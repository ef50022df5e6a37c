import { describe, expect, test } from 'vitest'
import { nearestSchemes } from './nearest.ts'

const advice = (
  scheme: string,
  outcome: 'likely' | 'possible' | 'not-eligible' | 'expired',
  missing: number,
  max?: string,
  kind: 'grant' | 'fee' | 'loan' = 'grant',
) => ({
  scheme,
  outcome,
  missing: Array.from({ length: missing }, (_, index) => `person.${index}`),
  amount:
    max === undefined
      ? null
      : ({
          min: null,
          max,
          exact: false,
          currency: 'EUR',
          basis: 'incl-vat',
          per: 'course',
          kind,
          covers: 'course',
        } as const),
})

describe('the nearest schemes', () => {
  test('sure ones first, then money for the course, then the fewest questions', () => {
    const found = nearestSchemes(
      [
        advice('fund', 'possible', 1),
        advice('loan', 'possible', 6, '900.00', 'loan'),
        advice('no', 'not-eligible', 0, '900.00'),
        advice('gone', 'expired', 0),
        advice('price', 'possible', 2, '0.00', 'fee'),
        advice('grant', 'possible', 3, '500.00'),
        advice('sure', 'likely', 0),
      ],
      4,
    )
    expect(found.map(({ scheme }) => scheme)).toEqual(['sure', 'grant', 'loan', 'fund'])
  })
  test('equals keep their order; nothing that cannot work is shown', () => {
    expect(
      nearestSchemes([advice('a', 'possible', 1), advice('b', 'possible', 1)], 3).map(({ scheme }) => scheme),
    ).toEqual(['a', 'b'])
    expect(nearestSchemes([advice('no', 'not-eligible', 0)], 3)).toEqual([])
  })
})
