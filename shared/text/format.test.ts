import { describe, expect, test } from 'vitest'
import {
  count,
  counted,
  date,
  dayOf,
  decimal,
  kilometres,
  listed,
  money,
  moneyRange,
  month,
  weekday,
  shortened,
} from './format.ts'

describe('page rule 26: numbers, dates and money as people read them', () => {
  test('dates in full, without a leading zero, lower case', () => {
    expect(date('2027-09-03')).toBe('3 september 2027')
    expect(date('2028-02-29')).toBe('29 februari 2028')
    expect(weekday('2027-09-03')).toBe('vrijdag 3 september 2027')
    expect(month('2027-09-01')).toBe('september 2027')
    expect(month('2027-09')).toBe('september 2027')
  })
  test('the day of an instant is the day in the Netherlands', () => {
    expect(dayOf('2026-11-23T22:59:59Z')).toBe('23 november 2026')
    expect(dayOf('2026-11-23T23:00:00Z')).toBe('24 november 2026')
    expect(dayOf('2026-06-30T22:00:00Z')).toBe('1 juli 2026')
  })
  test('money: whole amounts without cents, a no-break space after the sign', () => {
    expect(money('1250.00')).toBe('€\u00a01.250')
    expect(money('1249.50')).toBe('€\u00a01.249,50')
    expect(money('0.05')).toBe('€\u00a00,05')
    expect(money('1234567.00')).toBe('€\u00a01.234.567')
    expect(money(480)).toBe('€\u00a0480')
    expect(money('-20.00')).toBe('€\u00a0-20')
    expect(moneyRange('1000.00', '1500.00')).toBe('€\u00a01.000 tot €\u00a01.500')
    expect(moneyRange('1000.00', '1000')).toBe('€\u00a01.000')
  })
  test('counts have a dot from a thousand, decimals a comma', () => {
    expect(count(999)).toBe('999')
    expect(count(1234)).toBe('1.234')
    expect(decimal(2.5)).toBe('2,5')
    expect(decimal(2)).toBe('2')
    expect(counted(1, 'opleiding', 'opleidingen')).toBe('1 opleiding')
    expect(counted(0, 'opleiding', 'opleidingen')).toBe('0 opleidingen')
    expect(counted(1234, 'opleiding', 'opleidingen')).toBe('1.234 opleidingen')
  })
  test('distances in whole kilometres', () => {
    expect(kilometres(0.4)).toBe('minder dan 1\u00a0km')
    expect(kilometres(12.4)).toBe('12\u00a0km')
  })
  test('lists and cut texts', () => {
    expect(listed(['a', 'b', 'c'])).toBe('a, b en c')
    expect(listed(['a', 'b'], 'of')).toBe('a of b')
    expect(shortened('kort', 10)).toBe('kort')
    expect(shortened('een lange zin met woorden', 14)).toBe('een lange zin…')
    expect(shortened('eenheellangwoordzonderspaties', 10)).toHaveLength(10)
  })
})
