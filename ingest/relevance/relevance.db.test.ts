/** Holds the Postgres engine to the judged questions on the demonstration catalogue. */
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAbsent } from './absent.ts'
import { askAll, judgedCatalogue, type Answers } from './ask.ts'
import { engineScores, fulfilled, losses, readBaseline, sprung } from './baseline.ts'
import { selected, type JudgedCourse } from './catalogue.ts'
import { readJudgements, readSentences } from './judgements.ts'
import { demonstration, type Product } from './testing-product.ts'

let db: TestDatabase
let product: Product
let courses: JudgedCourse[]
let answers: Answers
beforeAll(async () => {
  db = await testDatabase()
  product = await demonstration(db.url)
  courses = await judgedCatalogue(product.get)
  answers = await askAll(product.get, courses, 'postgres')
})
afterAll(async () => {
  await product?.stop()
  await db.drop()
})

it('judges the catalogue that there is: every selector names a course', () => {
  const named = [
    ...[...readJudgements(), ...readSentences()].map(({ q, best, good, some, traps }) => ({
      q,
      selectors: [...best, ...good, ...some, ...traps],
    })),
    ...readAbsent().map(({ q, near }) => ({ q, selectors: near })),
  ]
  const empty = named.flatMap(({ q, selectors }) =>
    selectors
      .filter((selector) => selected(selector, courses).length === 0)
      .map((selector) => `${q}: ${selector}`),
  )
  expect(empty).toEqual([])
})

it('is not worse than the baseline', () => {
  expect(losses(engineScores('now', answers), readBaseline().postgres!)).toEqual([])
})

it('has no trap in the first ten', () => {
  expect(sprung(answers.questions)).toEqual([])
})

it('fails where a wish is noted: a fulfilled one loses its note', () => {
  expect(fulfilled(answers.questions)).toEqual([])
})
