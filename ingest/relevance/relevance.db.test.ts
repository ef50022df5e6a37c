/** Holds the Postgres engine to the judged questions on the demonstration catalogue. */
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askAll, judgedCatalogue } from './ask.ts'
import { engineScores, fulfilled, losses, readBaseline, sprung } from './baseline.ts'
import { selected, type JudgedCourse } from './catalogue.ts'
import { readJudgements } from './judgements.ts'
import type { Measured } from './measure.ts'
import { demonstration, type Product } from './testing-product.ts'

let db: TestDatabase
let product: Product
let courses: JudgedCourse[]
let measured: Measured[]
beforeAll(async () => {
  db = await testDatabase()
  product = await demonstration(db.url)
  courses = await judgedCatalogue(product.get)
  measured = await askAll(product.get, readJudgements(), courses, 'postgres')
})
afterAll(async () => {
  await product?.stop()
  await db.drop()
})

it('judges the catalogue that there is: every selector names a course', () => {
  const empty = readJudgements().flatMap(({ q, best, good, some, traps }) =>
    [...best, ...good, ...some, ...traps]
      .filter((selector) => selected(selector, courses).length === 0)
      .map((selector) => `${q}: ${selector}`),
  )
  expect(empty).toEqual([])
})

it('is not worse than the baseline', () => {
  expect(losses(engineScores('now', measured), readBaseline().postgres!)).toEqual([])
})

it('has no trap in the first ten', () => {
  expect(sprung(measured)).toEqual([])
})

it('fails where a wish is noted: a fulfilled one loses its note', () => {
  expect(fulfilled(measured)).toEqual([])
})
