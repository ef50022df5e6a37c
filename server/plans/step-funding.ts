/** What funding says about the steps of a plan: what is likely left to pay, and by when to ask. Pure. */
import { decimalText, centsOf } from '@stapwijzer/shared/domain/money/cents.ts'
import type { Plan, Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import { stepFacts, type StepFacts } from '@stapwijzer/shared/domain/plan/step-facts.ts'
import { deadlineText } from '@stapwijzer/shared/text/nl/plan-check.ts'
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { courseFactsOf } from '../funding/course-facts.ts'
import { evaluateAll, netPriceFor, type Evaluated } from '../funding/evaluate.ts'
import { factsOf, type Facts } from '../funding/facts.ts'
import type { SchemeSet } from '../funding/scheme-set.ts'
import type { Asker } from './check.ts'
import { stepCourse, type PlanCourse } from './courses-of-plan.ts'

export type StepFunding = {
  deadlines: PlanCheckView['deadlines']
  netPrice: PlanCheckView['totals']['netPrice']
}

export function stepFunding(
  plan: Plan,
  courses: ReadonlyMap<string, PlanCourse>,
  schemes: SchemeSet,
  today: string,
  asker: Asker,
): StepFunding {
  const steps = plan.items.map((step, item) => {
    const found = courses.get(step.courseId ?? '')
    const facts = stepFacts(step, found ? stepCourse(found, today) : null)
    return { item, facts, asked: found ? question(step, facts, found, today, asker) : null }
  })
  return {
    deadlines: steps
      .flatMap(({ item, facts, asked }) =>
        asked ? deadlinesOf(item, facts.start, evaluateAll(schemes, asked)) : [],
      )
      .sort(
        (a, b) =>
          a.item - b.item || (a.date ?? '9').localeCompare(b.date ?? '9') || (a.scheme < b.scheme ? -1 : 1),
      ),
    netPrice: netPriceOf(steps, schemes),
  }
}

/** The start that counts is the one in the plan: what the catalogue offers next is not when this person begins. */
function question(
  step: Step,
  facts: StepFacts,
  { course }: PlanCourse,
  today: string,
  { person, employer, municipality }: Asker,
): Facts {
  const { costInclVat, costExVat, ...known } = courseFactsOf(course, today)
  const cost = step.cost !== null ? { costInclVat: step.cost } : { costInclVat, costExVat }
  return factsOf({
    person,
    employer,
    course: { ...known, ...cost, startDate: facts.start, durationWeeks: facts.weeks },
    asOf: today,
    ...(municipality ? { municipalityOfPostcode: municipality } : {}),
  })
}

/**
 * Schemes that may pay and have a day to mind, or must be asked for before the start. One that can only be asked for
 * when the step has begun, although it must be asked for earlier, is left out.
 */
function deadlinesOf(
  item: number,
  start: string | null,
  evaluated: readonly Evaluated[],
): StepFunding['deadlines'] {
  return evaluated.flatMap(({ scheme, decision }) => {
    const forLearner = scheme.applicant === 'person' || scheme.applicant === 'employer'
    const { actBy } = decision
    if (!decision.judged || !forLearner || (actBy === null && !scheme.beforeStart)) return []
    if (scheme.beforeStart && start !== null && actBy !== null && actBy.date > start) return []
    const text = deadlineText({
      name: scheme.name,
      likely: decision.outcome === 'likely',
      byEmployer: scheme.applicant === 'employer',
      actBy,
    })
    return [{ item, scheme: scheme.id, date: actBy?.date ?? null, text }]
  })
}

/** Over the steps with a known price; null when there are none, or when one of them cannot be said. */
function netPriceOf(
  steps: readonly { facts: StepFacts; asked: Facts | null }[],
  schemes: SchemeSet,
): StepFunding['netPrice'] {
  let [min, max, counted] = [0, 0, 0]
  for (const { facts, asked } of steps) {
    if (facts.cents === null) continue
    const left = asked ? netPriceFor(schemes, asked) : null
    if (left?.status === 'unknown') return null
    counted += 1
    min += left?.min ? centsOf(left.min) : facts.cents
    max += left?.max ? centsOf(left.max) : facts.cents
  }
  return counted === 0 ? null : { min: decimalText(min), max: decimalText(max) }
}
