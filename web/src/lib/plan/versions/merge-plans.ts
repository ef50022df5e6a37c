/** Two versions of one plan, changed in two places: what differs between them, and both in one. Pure. */
import { plan as t, planConflict } from '@stapwijzer/shared/text/rooms.ts'
import { newStep, type EditablePlan, type EditableStep, type Goals } from '#lib/plan/edit/editable-plan.ts'
import {
  comparedNames,
  goalFields,
  goalNames,
  mostSteps,
  stepFields,
  type FieldRow,
  type GoalField,
  type StepField,
} from '@stapwijzer/shared/domain/plan/plan-fields.ts'

export type Difference = StepField | 'place'

/** A step that is in one version or in both (numbers from 0), and what is not the same about it. */
export type StepPair = { mine: number | null; theirs: number | null; differs: readonly Difference[] }
export type Differences = { goals: readonly GoalField[]; steps: readonly StepPair[] }

const rowOfGoal = (name: GoalField): FieldRow => goalFields[name]
const rowOfStep = (name: StepField): FieldRow => stepFields[name]

export function differences(mine: EditablePlan, theirs: EditablePlan): Differences {
  const pairs = paired(mine, theirs)
  const common = pairs.filter((pair) => pair.mine !== null && pair.theirs !== null)
  const order = [...common].sort((a, b) => a.theirs! - b.theirs!)
  return {
    goals: goalNames.filter((field) => mine[field] !== theirs[field]),
    steps: pairs.map((pair) => {
      if (pair.mine === null || pair.theirs === null) return { ...pair, differs: [] }
      const [a, b] = [mine.items[pair.mine]!, theirs.items[pair.theirs]!]
      const afterOf = (step: EditableStep, side: 'mine' | 'theirs') =>
        (step.after ?? [])
          .map((at) => pairs.findIndex((one) => one[side] === at))
          .sort((x, y) => x - y)
          .join()
      return {
        ...pair,
        differs: [
          ...comparedNames.filter((field) => a[field] !== b[field]),
          ...(afterOf(a, 'mine') === afterOf(b, 'theirs') ? [] : (['after'] as const)),
          ...(order.indexOf(pair) === common.indexOf(pair) ? [] : (['place'] as const)),
        ],
      }
    }),
  }
}

/**
 * Both versions in one, with nothing lost. A step that both have stays one step when it can: what one of them does not
 * say comes from the other, and two notes become one. Where they contradict each other it is kept twice. Of the goals
 * the first version's stay; what the second one says instead is kept in a step of its own, to look at. Null when all of
 * it does not fit in a plan. `labelOf` names an occupation.
 */
export function mergedPlans(
  mine: EditablePlan,
  theirs: EditablePlan,
  labelOf: (occupation: string) => string | null = () => null,
): EditablePlan | null {
  const pairs = paired(mine, theirs)
  const [fromMine, fromTheirs] = [new Map<number, number>(), new Map<number, number>()]
  const items: EditableStep[] = []
  for (const { mine: mineAt, theirs: theirsAt } of pairs) {
    const [a, b] = [
      mineAt === null ? null : mine.items[mineAt]!,
      theirsAt === null ? null : theirs.items[theirsAt]!,
    ]
    const one = a && b ? combined(a, b) : null
    if (mineAt !== null) fromMine.set(mineAt, items.length)
    if (one && theirsAt !== null) fromTheirs.set(theirsAt, items.length)
    if (a) items.push(one ?? a)
    if (b && !one) {
      fromTheirs.set(theirsAt!, items.length)
      items.push(b)
    }
  }
  const places = (after: readonly number[] | null, to: Map<number, number>) =>
    (after ?? []).flatMap((at) => to.get(at) ?? [])
  const after = items.map((): number[] => [])
  mine.items.forEach((step, at) => after[fromMine.get(at)!]!.push(...places(step.after, fromMine)))
  theirs.items.forEach((step, at) => after[fromTheirs.get(at)!]!.push(...places(step.after, fromTheirs)))
  const ordered = items.map((step, at) => {
    const others = [...new Set(after[at])].filter((one) => one !== at).sort((a, b) => a - b)
    return { ...step, after: others.length ? others : null }
  })
  const { goals, left } = joinedGoals(mine, theirs, labelOf)
  const extra = left.map((note) => newStep({ kind: 'own', title: planConflict.leftTitle, note }))
  const all = [...ordered, ...extra]
  return all.length > mostSteps ? null : { ...goals, items: all }
}

/** The steps of the first version in their order, then those that only the second one has. */
function paired(mine: EditablePlan, theirs: EditablePlan): { mine: number | null; theirs: number | null }[] {
  const left = new Map<string, number[]>()
  theirs.items.forEach((step, at) => left.set(nameOf(step), [...(left.get(nameOf(step)) ?? []), at]))
  const ofMine = mine.items.map((step, at) => ({ mine: at, theirs: left.get(nameOf(step))?.shift() ?? null }))
  const ofTheirs = [...left.values()].flat().sort((a, b) => a - b)
  return [...ofMine, ...ofTheirs.map((at) => ({ mine: null, theirs: at }))]
}

/** What makes two steps the same one: their course, or their words. */
function nameOf({ courseId, title }: EditableStep): string {
  return courseId === null ? `eigen ${title.trim()}` : `opleiding ${courseId}`
}

/** Two versions of a step in one; null when they contradict each other. */
function combined(a: EditableStep, b: EditableStep): EditableStep | null {
  const step = { ...a }
  for (const field of comparedNames) {
    const [x, y] = [a[field], b[field]]
    const both = x === null || y === null || x === y ? (x ?? y) : joined(rowOfStep(field), x, y)
    if (both === undefined) return null
    Object.assign(step, { [field]: both })
  }
  return step
}

/** Two values that are not the same in one; undefined when they contradict each other. */
function joined({ merge, typed }: FieldRow, a: string | number, b: string | number): string | undefined {
  if (merge !== 'join' || !typed || !('most' in typed)) return undefined
  return joinedText(String(a), String(b), typed.most)
}

/** One text after the other, unless it is in there already; undefined when it becomes too long. */
function joinedText(a: string, b: string, most: number): string | undefined {
  if (a.includes(b)) return a
  if (b.includes(a)) return b
  const both = `${a}\n\n${b}`
  return both.length > most ? undefined : both
}

/** `left`: what the second version says and the goals have no room for. */
function joinedGoals(
  mine: EditablePlan,
  theirs: EditablePlan,
  labelOf: (occupation: string) => string | null,
): { goals: Goals; left: string[] } {
  const { items: _items, ...goals } = mine
  const lines: string[] = []
  const texts: string[] = []
  for (const field of goalNames) {
    const [x, y] = [mine[field], theirs[field]]
    if (x === y || y === null) continue
    if (x === null || (field === 'title' && x === t.planNameDefault)) Object.assign(goals, { [field]: y })
    else if (rowOfGoal(field).merge === 'join') {
      const text = joined(rowOfGoal(field), x, y)
      if (text === undefined) texts.push(String(y))
      else Object.assign(goals, { [field]: text })
    } else if (field !== 'title' || y !== t.planNameDefault) {
      lines.push(planConflict.leftLine(field, y, labelOf(String(y))))
    }
  }
  return { goals, left: [...(lines.length ? [lines.join('\n')] : []), ...texts] }
}
