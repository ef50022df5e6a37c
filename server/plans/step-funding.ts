/** What funding says about the steps of a plan: what is likely left to pay, who pays, and by when to ask. Pure. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { centsOf } from '@stapwijzer/shared/domain/money/cents.ts'
import type { StepMoney } from '@stapwijzer/shared/domain/plan/context.ts'
import type { Plan, Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import { chosenOffering, stepFacts, type StepFacts } from '@stapwijzer/shared/domain/plan/step-facts.ts'
import { planCheck } from '@stapwijzer/shared/text/rooms.ts'
import { courseFactsOf } from '../funding/course-facts.ts'
import { isOpenTo } from '../funding/decide.ts'
import { evaluateAll, netPriceOf, type Evaluated } from '../funding/evaluate.ts'
import { factsOf, type Facts } from '../funding/facts.ts'
import type { SchemeSet } from '../funding/scheme-set.ts'
import type { Asker } from './asker.ts'
import { stepCourse, type PlanCourse } from './courses-of-plan.ts'
import { shownName, stepSchemes, timingOf } from './step-schemes.ts'

export type StepFunding = {
  deadlines: PlanCheckView['deadlines']
  /** One for each step with a course that is known. */
  money: StepMoney[]
}

export function stepFunding(
  plan: Plan,
  courses: ReadonlyMap<string, PlanCourse>,
  schemes: SchemeSet,
  today: string,
  asker: Asker,
): StepFunding {
  const open = openToAsker(schemes, today, asker)
  const asked = plan.items.flatMap((step, item) => {
    const found = courses.get(step.courseId ?? '')
    if (!found) return []
    const course = stepCourse(found, today)
    const own = stepFacts(step, course)
    const facts = question(step, own, found, today, asker)
    const evaluated = evaluateAll(open, facts)
    const timing = own.start === null ? withoutStart(facts) : facts
    return {
      deadlines: deadlinesOf(item, timing, evaluated),
      money: { item, net: netOf(evaluated, facts), schemes: stepSchemes(evaluated, timing) },
    }
  })
  return {
    deadlines: asked
      .flatMap(({ deadlines }) => deadlines)
      .sort(
        (a, b) =>
          a.item - b.item || (a.date ?? '9').localeCompare(b.date ?? '9') || (a.scheme < b.scheme ? -1 : 1),
      ),
    money: asked.map(({ money }) => money),
  }
}

/**
 * Without those that are over or that this person cannot get for any course: learning more never changes a no. A scheme
 * whose rules depend on the start of the course stays.
 */
function openToAsker(schemes: SchemeSet, asOf: string, { person, employer, municipality }: Asker): SchemeSet {
  // A right to student finance is one for a course: another course may take it away.
  const lasting = { ...person, hasSfRight: null }
  const facts = factsOf({ person: lasting, employer, course: {}, asOf, ...inMunicipality(municipality) })
  return {
    ...schemes,
    list: schemes.list.filter((scheme) => scheme.versionBy === 'course-start' || isOpenTo(scheme, facts)),
  }
}

function inMunicipality(municipality: string | null) {
  return municipality === null ? {} : { municipalityOfPostcode: municipality }
}

/** Nobody chose the next start of the course: it tells what can be had, and makes no day to mind. */
function withoutStart(facts: Facts): Facts {
  return { ...facts, start: undefined }
}

/**
 * The start that counts is the one in the plan; before one is chosen it is the next one that the catalogue has, as it is
 * where a person asks about the course itself: the advice is the same in both places. So with the price: one's own first,
 * then that of the offering that was picked.
 */
function question(
  step: Step,
  facts: StepFacts,
  { course }: PlanCourse,
  today: string,
  { person, employer, municipality }: Asker,
): Facts {
  const picked = chosenOffering(step, { ...course, withdrawn: false })?.price
  const priced = picked && picked.status !== 'unknown' ? { ...course, price: picked, offerings: [] } : course
  const { costInclVat, costExVat, ...known } = courseFactsOf(priced, today)
  const cost = step.cost !== null ? { costInclVat: step.cost } : { costInclVat, costExVat }
  return factsOf({
    person,
    employer,
    course: {
      ...known,
      ...cost,
      startDate: facts.start ?? known.startDate,
      durationWeeks: facts.weeks,
    },
    asOf: today,
    ...inMunicipality(municipality),
  })
}

/** Schemes that may pay and have a day to mind, or must be asked for before the start. What is too late is left out. */
function deadlinesOf(item: number, facts: Facts, evaluated: readonly Evaluated[]): StepFunding['deadlines'] {
  return evaluated.flatMap((one) => {
    const { scheme, decision } = one
    const forLearner = scheme.applicant === 'person' || scheme.applicant === 'employer'
    const timing = decision.judged && forLearner ? timingOf(one, facts) : null
    if (!timing || (timing.actBy === null && !scheme.beforeStart)) return []
    const { actBy } = timing
    const name = shownName(scheme)
    const text = planCheck.deadlineText({
      name,
      likely: decision.outcome === 'likely',
      byEmployer: scheme.applicant === 'employer',
      actBy,
    })
    return [{ item, scheme: scheme.id, name, date: actBy?.date ?? null, text }]
  })
}

/** In cents, never with an employer's grant in it; null = nobody knows what the learner pays. */
function netOf(evaluated: readonly Evaluated[], facts: Facts): StepMoney['net'] {
  const { min, max } = netPriceOf(evaluated, facts)
  return min === null || max === null ? null : { min: centsOf(min), max: centsOf(max) }
}
