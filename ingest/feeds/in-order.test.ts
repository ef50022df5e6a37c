import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('results come in the order of the items, never more than the limit at once', async () => {
  let underWay = 0
  let most = 0
  const results = []
  const task = async (number: number) => {
    most = Math.max(most, ++underWay)
    await delay(number % 2 === 0 ? 5 : 1)
    underWay--
    return number * 10
  }
  for await (const result of inOrder([1, 2, 3, 4, 5, 6, 7], 3, task)) results.push(result)
  expect(results).toEqual([10, 20, 30, 40, 50, 60, 70])
  expect(most).toBe(3)
})

test('an error ends it, and later ones are not left unhandled', async () => {
  const task = (number: number) =>
    number > 1 ? Promise.reject(new Error(`nr ${number}`)) : Promise.resolve(number)
  const results: number[] = []
  const reading = (async () => {
    for await (const result of inOrder([1, 2, 3, 4], 4, task)) results.push(result)
  })()
  await expect(reading).rejects.toThrow('nr 2')
  expect(results).toEqual([1])
})
