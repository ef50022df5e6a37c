/** The two sums of this part without any server: the advice over all schemes, and the check of a plan of thirty steps. */
import { courseFactsOf } from '@stapwijzer/server/funding/course-facts.ts'
import { evaluate } from '@stapwijzer/server/funding/evaluate.ts'
import { factsOf } from '@stapwijzer/server/funding/facts.ts'
import { shippedSchemes } from '@stapwijzer/server/funding/load-schemes.ts'
import { checkInWords } from '@stapwijzer/server/plans/check.ts'
import { stepCourse, type PlanCourse } from '@stapwijzer/server/plans/courses-of-plan.ts'
import { snapshotOf } from '@stapwijzer/server/plans/seen.ts'
import { stepFunding } from '@stapwijzer/server/plans/step-funding.ts'
import { checkPlan } from '@stapwijzer/shared/domain/plan/check.ts'
import type { CheckContext } from '@stapwijzer/shared/domain/plan/context.ts'
import { type Plan, type PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { sampleCourse } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { median, percentile, type Result } from '../result.ts'
import { timed } from '../search/turns.ts'
import { people } from './people.ts'

/** Milliseconds of each advice: every question is another course with another person. */
export async function adviceTimes(questions: number, today: string): Promise<number[]> {
  const schemes = shippedSchemes()
  const asked = Array.from({ length: questions }, (_, index) => {
    const course = courseFactsOf(sampleCourse(index, { today }), today)
    return { ...people[index % people.length]!, course, asOf: today }
  })
  const ask = (index: number) => Promise.resolve(evaluate(schemes, factsOf(asked[index]!)))
  for (let index = 0; index < Math.min(300, questions); index++) await ask(index)
  const times: number[] = []
  for (let index = 0; index < questions; index++) times.push(await timed(() => ask(index)))
  return times
}

export function adviceResult(times: readonly number[]): Result {
  return {
    id: 'advice',
    name: `advice over all ${shippedSchemes().list.length} schemes, p95 in process`,
    value: percentile(times, 0.95),
    unit: 'ms',
    target: '<= 5',
    detail: `median ${median(times).toFixed(2)} ms of ${times.length} questions, each another course; with all words`,
  }
}

export const steps = 30

/** A plan of thirty courses with everything in it that can be looked at; ids are those of the courses in order. */
export function largePlan(courseIds: readonly string[], today: string): PlanBody {
  const year = Number(today.slice(0, 4))
  return {
    title: 'Naar de zorg, stap voor stap',
    goal: 'Verpleegkundige worden',
    reason: 'Ik wil met mensen werken.',
    ...{ hoursPerWeek: 12, budget: 4000, postcode: '3511', level: 'mbo-2', travelKm: 25 },
    items: courseIds.map((courseId, index) => ({
      courseId,
      start: `${year + 1 + Math.floor(index / 10)}-0${1 + (index % 9)}-14`,
      note: 'Eerst vragen of dit met mijn rooster kan.',
      ...(index % 3 === 2 ? { after: [index - 1] } : {}),
    })),
  }
}

/** Milliseconds of the check alone (`sums`), and with the advice on thirty courses and all words (`words`). */
export async function checkTimes(
  rounds: number,
  today: string,
): Promise<{ sums: number[]; words: number[] }> {
  const { plan, courses } = madePlan(today)
  const schemes = shippedSchemes()
  const asker = { ...people[1]!, municipality: '0344' }
  const { seen, seenAt } = snapshotOf(plan, courses, { at: new Date(`${today}T09:00:00Z`), today })
  const seenCourses = new Map([...courses].map(([id, one]) => [id, stepCourse(one, today)]))
  const distances = Object.fromEntries([...courses.keys()].map((id, index) => [id, index * 2]))
  const context: CheckContext = {
    today,
    seen,
    funding: stepFunding(plan, courses, schemes, today, asker).money,
    goal: null,
    distances,
    expires: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
  }
  const saved = { seen, seenAt, expires: context.expires! }
  const sum = () => Promise.resolve(checkPlan(plan, seenCourses, context))
  const whole = () =>
    Promise.resolve(checkInWords(plan, courses, { today, schemes, asker, saved, distances }))
  const [sums, words]: [number[], number[]] = [[], []]
  for (let round = -50; round < rounds; round++) {
    const [alone, all] = [await timed(sum), await timed(whole)]
    if (round < 0) continue // warming up
    sums.push(alone)
    words.push(all)
  }
  return { sums, words }
}

function madePlan(today: string): { plan: Plan; courses: Map<string, PlanCourse> } {
  const courses = new Map(
    Array.from({ length: steps }, (_, index): [string, PlanCourse] => {
      const course = sampleCourse(index * 7, { today })
      return [`course-${index}`, { id: `course-${index}`, course, withdrawn: false }]
    }),
  )
  return { plan: planOf(largePlan([...courses.keys()], today)), courses }
}
