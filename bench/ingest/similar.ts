/** How the looking for nearly the same titles grows with the courses that one provider has in two sources. */
import { asCompared, pairsWith, type SimilarCourse } from '@stapwijzer/ingest/duplicates/similar.ts'
import { madeUpTitle } from '@stapwijzer/ingest/duplicates/testing.ts'
import { TitleIndex } from '@stapwijzer/ingest/duplicates/title-index.ts'
import { median, type Result } from '../result.ts'

const times = 4

/** `courses`: of the provider in each of the two sources; a quarter of it is what growth is measured from. */
export function benchSimilar({ courses, rounds }: { courses: number; rounds: number }): Result {
  const seconds = Array.from({ length: rounds }, () => ({
    few: secondsFor(courses / times),
    many: secondsFor(courses),
  }))
  const growth = seconds.map(({ few, many }) => many / few)
  const value = median(growth)
  const exponent = (Math.log(value) / Math.log(times)).toFixed(2)
  const many = median(seconds.map((one) => one.many))
  return {
    id: 'growth',
    name: `nearly the same titles of ${courses} courses of a provider in two sources / of ${courses / times}`,
    value,
    rounds: growth,
    target: '<= 8',
    detail: `exponent ${exponent}, ${many.toFixed(2)} s; each with each would be 16`,
  }
}

function secondsFor(courses: number): number {
  const sides = [0, courses / 2].map((first, side) =>
    Array.from({ length: courses }, (_, at): SimilarCourse => {
      const title = madeUpTitle(first + at)
      return asCompared({ id: `${side}-${at}`, source_id: `${side}`, title, starts: [], linked: [] })
    }),
  )
  const begun = performance.now()
  const index = new TitleIndex<SimilarCourse>()
  for (const course of sides[0]!) index.add(course)
  let pairs = 0
  for (const course of sides[1]!) for (const _ of pairsWith(course, index)) pairs += 1
  if (pairs < courses / 2) throw new Error(`Only ${pairs} pairs were found of ${courses / 2}.`)
  return (performance.now() - begun) / 1000
}
