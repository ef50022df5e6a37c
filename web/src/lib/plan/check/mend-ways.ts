/** What can be done about a finding, as buttons that do it and links that lead there. Pure. */
import type { FindingView } from '@stapwijzer/shared/api/plan-checks.ts'
import { planFindings as said } from '@stapwijzer/shared/text/rooms.ts'
import type { ShownCheck } from './shown-check.ts'
import { newStep, type EditablePlan, type EditableStep } from '#lib/plan/edit/editable-plan.ts'
import { dayToAsk } from './funding-choices.ts'
import type { PlanCourses } from '#lib/plan/plan-courses.ts'

/** `external`: the address is one of another site. */
export type Way = { label: string } & (
  | { does: 'go'; href: string; external: boolean }
  | { does: 'edit'; index: number; field: string }
  | { does: 'goals'; field: string }
  | { does: 'other'; index: number }
  | { does: 'move'; from: number; to: number }
  | { does: 'remove'; index: number }
  | { does: 'insert'; index: number; step: EditableStep }
  | { does: 'renew' }
)

export type MendContext = { plan: EditablePlan; courses: PlanCourses; check: ShownCheck; today: string }

const mostSteps = 3

export function waysToMend(finding: FindingView, context: MendContext): Way[] {
  const { mend, items, code } = finding
  const { plan } = context
  const label = mend.text
  const named = (index: number) => said.atStep(label, index)
  switch (mend.act) {
    case 'edit-step':
      return [
        ...editable(finding).map((index): Way => ({
          ...{ label: named(index), does: 'edit', index },
          field: stepFields[code] ?? 'offering',
        })),
        ...(code === 'over-hours' ? [goals(said.mendHours, 'hoursPerWeek')] : []),
      ]
    case 'edit-goals':
      return [goals(label, goalFields[code] ?? 'goal')]
    case 'move-step':
      return moves(finding, plan)
    case 'remove-step':
      return items.slice(-1).map((index): Way => ({ label: said.removeStep(index), does: 'remove', index }))
    case 'other-course':
      return items
        .filter((index) => plan.items[index]?.courseId != null)
        .slice(0, mostSteps)
        .map((index): Way => ({ label: named(index), does: 'other', index }))
    case 'add-funding-step':
      return fundingStep(finding, context)
    case 'renew':
      return [{ label, does: 'renew' }]
    case 'search':
      return [go(label, `/zoeken${skillQuery(context.check)}`)]
    case 'funding':
      return [
        go(
          label,
          courseIn(items, plan, '/financiering', (id) => `/financiering?course=${id}`),
        ),
        ...(code === 'over-budget' ? [goals(said.mendBudget, 'budget')] : []),
      ]
    case 'provider':
      return items.slice(0, mostSteps).flatMap((index) => providerOf(finding, index, context))
    case 'desk':
      return [go(label, '/advies')]
  }
}

/**
 * Of the ways, those to show at a step (`at`): its own, and those of the whole plan. In the list on top (null) what is
 * to be done at several steps is left to those steps, where it stands too: a row of like buttons says nothing.
 */
export function waysAt(ways: readonly Way[], at: number | null): Way[] {
  const stepOf = (way: Way) => (way.does === 'edit' || way.does === 'other' ? way.index : null)
  const ofSteps = ways.filter((way) => stepOf(way) !== null)
  return ways.filter((way) => {
    const step = stepOf(way)
    return step === null || (at === null ? ofSteps.length === 1 : step === at || ofSteps.length === 1)
  })
}

/** Of two steps that do not fit the later one is changed; else each that it is about. */
function editable({ code, items }: FindingView): number[] {
  const isPair = ['overlap', 'long-gap', 'holiday-overlap', 'order', 'not-after'].includes(code)
  return isPair ? items.slice(-1) : items.slice(0, mostSteps)
}

const stepFields: Partial<Record<FindingView['code'], string>> = {
  'weeks-unknown': 'weeks',
  'hours-unknown': 'hoursPerWeek',
  'over-hours': 'hoursPerWeek',
  'price-unknown': 'cost',
}
const goalFields: Partial<Record<FindingView['code'], string>> = {
  'level-unknown': 'level',
  'goal-gone': 'occupation',
}

function goals(label: string, field: string): Way {
  return { label, does: 'goals', field }
}

function go(label: string, href: string, external = false): Way {
  return { label, does: 'go', href, external }
}

/** Another order helps only where the order is wrong; where only the days are, another start does. */
function moves({ code, items }: FindingView, plan: EditablePlan): Way[] {
  const [first, second] = items
  if (first === undefined || second === undefined) return []
  const way: Way =
    code === 'funding-step-late' && first > second
      ? move(first, second)
      : code === 'order'
        ? move(second, first)
        : move(Math.max(first, second), Math.min(first, second))
  const startsOnly =
    (code === 'not-after' &&
      !plan.items[Math.min(first, second)]?.after?.includes(Math.max(first, second))) ||
    (code === 'funding-step-late' && first < second)
  if (!startsOnly) return [way]
  const index = code === 'not-after' ? Math.max(first, second) : first
  return [{ label: said.atStep(said.otherDay, index), does: 'edit', index, field: 'offering' }]
}

function move(from: number, to: number): Way {
  return { label: said.moveBefore(from, to), does: 'move', from, to }
}

/** A step before the course, on the day by which the money has to be asked for: before it starts, and not in the past. */
function fundingStep({ items, date, mend, code }: FindingView, { plan, check, today }: MendContext): Way[] {
  const [index] = items
  const course = index === undefined ? undefined : plan.items[index]
  if (index === undefined || !course) return []
  const schemes = check.deadlines.filter((one) => one.item === index && one.date === date)
  const payers = check.money.find(({ item }) => item === index)?.payers ?? []
  const names = schemes.flatMap(({ scheme }) => payers.find((one) => one.scheme === scheme)?.name ?? [])
  const title = said.fundingStep(names, index)
  if (plan.items.some((step) => step.kind === 'funding' && step.title === title)) return []
  const start = code === 'funding-opens' ? date : dayToAsk(date, course.start, today)
  return [
    {
      label: said.atStep(mend.text, index),
      does: 'insert',
      index,
      step: newStep({ kind: 'funding', title, start }),
    },
  ]
}

function courseIn(
  items: readonly number[],
  plan: EditablePlan,
  otherwise: string,
  hrefOf: (id: string) => string,
): string {
  const id = items.map((index) => plan.items[index]?.courseId ?? null).find((one) => one !== null)
  return id == null ? otherwise : hrefOf(encodeURIComponent(id))
}

/** What the provider asks stands on our page of the course; for the rest one has to go to the provider. */
function providerOf({ code, mend }: FindingView, index: number, { plan, courses }: MendContext): Way[] {
  const id = plan.items[index]?.courseId
  if (id == null) return []
  const url = code === 'entry-read' ? null : (courses[id]?.url ?? null)
  const label = said.atStep(mend.text, index)
  return [url === null ? go(label, `/opleiding/${encodeURIComponent(id)}`) : go(label, url, true)]
}

/** Courses for the first skills that are open; without any, all courses. */
function skillQuery({ skills }: ShownCheck): string {
  const open = (skills?.items ?? []).filter(({ closedBy }) => closedBy.length === 0).slice(0, 5)
  return open.length ? `?${new URLSearchParams(open.map(({ id }) => ['skill', id]))}` : ''
}
