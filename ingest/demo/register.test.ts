import { expect, test } from 'vitest'
import { rioRegister } from './as-rio.ts'
import { offersOf, providersOf } from './offers.ts'

const today = '2026-11-24'

test('the register holds courses of a school under the ids of the school, each with its documents', () => {
  const register = rioRegister(today)
  const [school] = providersOf('ooapi5').filter(({ key }) => key === 'zilverbeek')
  const ids = new Set(offersOf(school!, today).map(({ id }) => id))
  const { _embedded: embedded } = register.get('/aangeboden-opleidingen') as {
    _embedded: { AangebodenOpleidingen: { id: string }[] }
  }
  const entries = embedded.AangebodenOpleidingen
  expect(entries.length).toBeGreaterThan(20)
  // More than a page would need links.
  expect(entries.length).toBeLessThan(100)
  for (const { id } of entries) {
    expect(ids).toContain(id)
    for (const name of [
      'onderwijsaanbieder',
      'onderwijslocatie',
      'opleiding',
      'aangeboden-opleiding-cohorten',
    ])
      expect(register.has(`/aangeboden-opleidingen/${id}/${name}`)).toBe(true)
  }
})
