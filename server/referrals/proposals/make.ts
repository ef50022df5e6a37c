/** From what a desk sends to the changes that are kept, with the words of the steps in them; or what is wrong with it. Pure. */
import type { ProblemItem } from '@stapwijzer/shared/api/problem.ts'
import type { ProposalBody, ProposedChange } from '@stapwijzer/shared/api/proposals.ts'
import { mostSteps } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import type { Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import { applyProposal, fitsPlan } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { changeOf, isIdle } from '@stapwijzer/shared/domain/referral/proposal-of.ts'
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
  const titleOf = (id: string) => courseOf(id)?.title ?? null
  const changes = body.changes.map((change) => changeOf(change, base, titleOf))
  const idle = idleChanges(changes, base)
  if (idle.length > 0) return { problems: idle }
  const whole = applyProposal(base, base, changes, new Set(changes.keys()))
  if (fitsPlan(whole.items)) return { changes }
  const message = `With these changes the plan has more than ${mostSteps} steps.`
  return { problems: [{ in: 'body', path: 'changes', message }] }
}

function idleChanges(changes: readonly ProposalChange[], base: readonly Step[]): ProblemItem[] {
  return changes.flatMap(({ kind }, at) => {
    if (!isIdle(changes, at, base)) return []
    return kind === 'move'
      ? [problem(at, 'before', 'This step stands there already.')]
      : [problem(at, 'step', 'This step is like that already.')]
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

function problem(at: number, member: string, message: string): ProblemItem {
  return { in: 'body', path: `changes[${at}].${member}`, message }
}
