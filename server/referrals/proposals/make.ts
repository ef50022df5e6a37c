/** From what a desk sends to the changes that are kept, with the words of the steps in them; or what is wrong with it. Pure. */
import type { ProblemItem } from '@stapwijzer/shared/api/problem.ts'
import type { ProposalBody, ProposedChange } from '@stapwijzer/shared/api/proposals.ts'
import { mostSteps, planOf, type Step, type StepBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { applyProposal, fitsPlan } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import type { ProposalChange } from '@stapwijzer/shared/domain/referral/proposal.ts'

/** What is known of a course that is named; undefined = there is none. */
export type NamedCourse = { title: string; withdrawn: boolean }
type CourseOf = (id: string) => NamedCourse | undefined

export type Made = { changes: ProposalChange[] } | { problems: ProblemItem[] }

/** Ids of the courses that a body names. */
export function coursesNamed({ changes }: ProposalBody): { courseId: string | null }[] {
  return changes.map((change) => ({ courseId: 'step' in change ? (change.step.courseId ?? null) : null }))
}

/** `base`: the steps of the desk's copy of the plan, which the body counts in. */
export function makeChanges(body: ProposalBody, base: readonly Step[], courseOf: CourseOf): Made {
  const problems = [...wrongPlaces(body, base), ...wrongCourses(body, base, courseOf)]
  if (problems.length > 0) return { problems }
  const changes = body.changes.map((change) => changeOf(change, base, courseOf))
  const idle = idleChanges(changes, base)
  if (idle.length > 0) return { problems: idle }
  const whole = applyProposal(base, base, changes, new Set(changes.keys()))
  if (fitsPlan(whole.items)) return { changes }
  const message = `With these changes the plan has more than ${mostSteps} steps.`
  return { problems: [{ in: 'body', path: 'changes', message }] }
}

/** Changes that do nothing, alone or after those before them. */
function idleChanges(changes: readonly ProposalChange[], base: readonly Step[]): ProblemItem[] {
  const itemsWith = (numbers: Iterable<number>) =>
    JSON.stringify(applyProposal(base, base, changes, new Set(numbers)).items)
  return changes.flatMap((change, at) => {
    if (change.kind === 'change' && sameStep(change.step, base[change.target.index]!)) {
      return [problem(at, 'step', 'This step is like that already.')]
    }
    if (change.kind !== 'move') return []
    const before = [...changes.keys()].slice(0, at)
    const moves = itemsWith([at]) !== itemsWith([]) || itemsWith([...before, at]) !== itemsWith(before)
    return moves ? [] : [problem(at, 'before', 'This step stands there already.')]
  })
}

function wrongPlaces({ changes }: ProposalBody, base: readonly Step[]): ProblemItem[] {
  const named = new Map<number, ProposedChange['kind'][]>()
  return changes.flatMap((change, at) => {
    const problems: ProblemItem[] = []
    const say = (member: 'index' | 'before', message: string) => problems.push(problem(at, member, message))
    const isStep = (index: number) => index < base.length
    if ('before' in change && change.before !== undefined && !isStep(change.before)) {
      say('before', 'There is no step with this number.')
    }
    if (change.kind === 'add') return problems
    const { kind, index } = change
    const kinds = named.get(index) ?? []
    if (!isStep(index)) say('index', 'There is no step with this number.')
    else if (kind === 'move' && change.before === index)
      say('before', 'Give another step than the one that moves.')
    else if (kinds.includes(kind))
      say('index', `${kind === 'move' ? 'Move' : 'Change'} a step once in a proposal.`)
    else if (kinds.length > 0 && [kind, ...kinds].includes('remove')) {
      say('index', 'A step that goes cannot be changed or moved as well.')
    }
    named.set(index, [...kinds, kind])
    return problems
  })
}

function wrongCourses({ changes }: ProposalBody, base: readonly Step[], courseOf: CourseOf): ProblemItem[] {
  const gone = new Set(changes.flatMap((change) => (change.kind === 'remove' ? [change.index] : [])))
  const inPlan = new Set(
    base.flatMap(({ courseId }, index) => (courseId && !gone.has(index) ? [courseId] : [])),
  )
  return changes.flatMap((change, at) => {
    if (!('step' in change) || change.step.courseId == null) return []
    const id = change.step.courseId
    if (change.kind === 'change' && base[change.index]?.courseId === id) return []
    const course = courseOf(id)
    if (!course) return [problem(at, 'step.courseId', 'There is no course with this id.')]
    if (course.withdrawn) return [problem(at, 'step.courseId', 'This course is no longer offered.')]
    if (inPlan.has(id)) return [problem(at, 'step.courseId', 'This course is in the plan already.')]
    inPlan.add(id)
    return []
  })
}

function changeOf(change: ProposedChange, base: readonly Step[], courseOf: CourseOf): ProposalChange {
  const why = change.why ?? null
  const target = (index: number) => ({ index, title: base[index]!.title })
  const placeOf = ({ before }: { before?: number | undefined }) =>
    before === undefined ? null : target(before)
  switch (change.kind) {
    case 'remove':
      return { kind: 'remove', target: target(change.index), why }
    case 'move':
      return { kind: 'move', target: target(change.index), before: placeOf(change), why }
    case 'add':
      return { kind: 'add', step: stepOf(change.step, courseOf), before: placeOf(change), why }
    case 'change': {
      const { note, after, courseId, title } = base[change.index]!
      const step = stepOf(change.step, courseOf)
      // Also of a course that is no longer in the catalogue the copy knows the title.
      const named = step.courseId !== null && step.courseId === courseId ? { title } : {}
      return { kind: 'change', target: target(change.index), step: { ...step, ...named, note, after }, why }
    }
  }
}

/** With the title of its course, so that it can be read without the catalogue. */
function stepOf(body: StepBody, courseOf: CourseOf): Step {
  const step = planOf({ title: 'x', items: [body] }).items[0]!
  return step.courseId === null ? step : { ...step, title: courseOf(step.courseId)?.title ?? null }
}

function sameStep(a: Step, b: Step): boolean {
  return (Object.keys(a) as (keyof Step)[]).every((name) => name === 'after' || a[name] === b[name])
}

function problem(at: number, member: string, message: string): ProblemItem {
  return { in: 'body', path: `changes[${at}].${member}`, message }
}
