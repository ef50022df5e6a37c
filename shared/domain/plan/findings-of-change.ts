/** What changed in the courses of a plan since it was last worked out. What the person filled in wins and is left alone. Pure. */
import { hoursPerWeek } from '../course-facts.ts'
import { centsOf } from '../money/cents.ts'
import type { SeenCourse } from './context.ts'
import { finding, type Finding } from './finding.ts'
import type { Looked } from './looked.ts'
import { chosenOffering, type StepCourse } from './step-facts.ts'
import { together } from './steps.ts'

type Pair = {
  item: number
  step: Looked['steps'][number]['step']
  course: StepCourse
  seen: SeenCourse
}

export function findingsOfChange({ steps, context: { seen, today } }: Looked): Finding[] {
  const pairs = steps.flatMap(({ step, course }, item): Pair[] => {
    const id = step.courseId ?? ''
    const before = seen && Object.hasOwn(seen, id) ? seen[id] : undefined
    return before && course && !course.withdrawn ? [{ item, step, course, seen: before }] : []
  })
  return [...ofPrice(pairs), ...ofFacts(pairs), ...pairs.flatMap((pair) => ofStart(pair, today))]
}

/** All that became dearer in one finding, and all that became cheaper. A price that was or is unknown cannot be compared. */
function ofPrice(pairs: readonly Pair[]): Finding[] {
  const prices = pairs.flatMap(({ item, step, course, seen }) => {
    const now = centsNow(course)
    return step.cost !== null || now === null || seen.cents === null
      ? []
      : [{ item, now, before: seen.cents }]
  })
  const told = (code: 'dearer' | 'cheaper', found: typeof prices) =>
    together(
      code,
      found.map(({ item }) => item),
      {
        amount: found.reduce((sum, { now }) => sum + now, 0) / 100,
        limit: found.reduce((sum, { before }) => sum + before, 0) / 100,
      },
    )
  return [
    ...told(
      'dearer',
      prices.filter(({ now, before }) => now > before),
    ),
    ...told(
      'cheaper',
      prices.filter(({ now, before }) => now < before),
    ),
  ]
}

function ofFacts(pairs: readonly Pair[]): Finding[] {
  const changed = pairs.map(({ item, step, course, seen }) => {
    const now = centsNow(course)
    const facts = {
      title: course.title !== seen.title,
      price: step.cost === null && (now === null) !== (seen.cents === null),
      weeks: step.weeks === null && (course.duration?.weeks ?? null) !== seen.weeks,
      hours:
        step.hoursPerWeek === null && hoursPerWeek(course.studyLoad, course.duration) !== seen.hoursPerWeek,
      level: course.level !== seen.level,
    }
    return { item, names: Object.entries(facts).flatMap(([fact, is]) => (is ? [fact] : [])) }
  })
  const found = changed.filter(({ names }) => names.length > 0)
  const names = [...new Set(found.flatMap((one) => one.names))]
  return together(
    'changed',
    found.map(({ item }) => item),
    { names },
  )
}

/** The start that the person chose, unless it lies behind them on both days. */
function ofStart({ item, step, course, seen }: Pair, today: string): Finding[] {
  const offering = chosenOffering(step, course)
  const id = step.offeringId ?? ''
  if (!offering || offering.state === 'cancelled' || !Object.hasOwn(seen.starts, id)) return []
  const before = seen.starts[id] ?? null
  const now = offering.start
  const passed = before !== null && before < today && (now === null || now < today)
  if (before === null || before === now || passed) return []
  return [finding('start-moved', [item], { until: before, ...(now === null ? {} : { date: now }) })]
}

/** The price on the card, as it was kept. */
function centsNow({ price }: StepCourse): number | null {
  return price.amount === null ? null : centsOf(price.amount)
}
