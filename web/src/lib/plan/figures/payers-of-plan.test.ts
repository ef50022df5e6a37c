import { expect, test } from 'vitest'
import { payersOfPlan } from './payers-of-plan.ts'

type Money = Parameters<typeof payersOfPlan>[0][number]
const payer = (scheme: Money['payers'][number]['scheme'], likely = false, max: string | null = null) => ({
  ...{ scheme, name: scheme, applicant: 'person' as const, likely, min: null, max },
})
const step = (item: number, ...payers: Money['payers']): Money => ({
  item,
  price: '1.00',
  netPrice: null,
  payers,
})

test('a scheme stands once, with all its steps, and what is likely for one step is likely', () => {
  const told = payersOfPlan([
    step(0, payer('uwv-scholing'), payer('slim-mkb')),
    step(2, payer('slim-mkb', true), payer('uwv-scholing')),
  ])
  expect(told.map(({ scheme, likely, items }) => `${scheme} ${likely} ${items.join()}`)).toEqual([
    'slim-mkb true 0,2',
    'uwv-scholing false 0,2',
  ])
})

test('of what is only possible the one with an amount comes first, then the one for the most steps', () => {
  const told = payersOfPlan([
    step(0, payer('uwv-scholing'), payer('slim-mkb')),
    step(1, payer('slim-mkb'), payer('lerarenbeurs', false, '5.00')),
  ])
  expect(told.map(({ scheme }) => scheme)).toEqual(['lerarenbeurs', 'slim-mkb', 'uwv-scholing'])
})
