/**
 * What the server said of a plan, as far as it still holds for the plan as it is now: steps that did not change keep
 * what was said of them until the next answer is there, so that nothing flickers. Pure.
 */
import type { FindingView, PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import type { FindingCode } from '@stapwijzer/shared/domain/plan/finding.ts'
import type { ShownCheck } from './check-here.ts'
import type { EditablePlan, EditableStep } from './editable-plan.ts'

/** `of`: the plan that was looked at. */
export type ServerCheck = { of: EditablePlan; check: Omit<PlanCheckView, 'asOf'> }

/** Only the server keeps what a saved plan was worked out with, and until when. */
const ofSaved: readonly FindingCode[] = ['dearer', 'cheaper', 'changed', 'start-moved', 'plan-expires']
/** What the page cannot say by itself. */
const ofServer: readonly FindingCode[] = [
  ...ofSaved,
  'too-far',
  'funding-soon',
  'funding-missed',
  'funding-deadline',
  'funding-opens',
  'ask-employer',
  'budget-with-funding',
  'goal-gone',
  'skills-open',
  'skills-untouched',
]

/** The page's own check, with what the server adds to it. */
export function withServer(here: ShownCheck, plan: EditablePlan, known: ServerCheck | null): ShownCheck {
  if (!known) return here
  const { check } = known
  const places = placesOf(known.of, plan)
  const isWhole = places.every((place) => place !== null) && places.length === plan.items.length
  const moved = <T extends { item: number }>(all: readonly T[]) =>
    all.flatMap((one) => {
      const item = places[one.item] ?? null
      return item === null ? [] : [{ ...one, item }]
    })
  return {
    ...here,
    totals: { ...here.totals, netPrice: isWhole ? check.totals.netPrice : null },
    deadlines: moved(check.deadlines).sort((a, b) => a.item - b.item),
    money: isWhole ? moved(check.money).sort((a, b) => a.item - b.item) : here.money,
    years: known.of === plan ? check.years : here.years,
    findings: inOrder([
      ...here.findings,
      ...stillTrue(check.findings, places).filter(
        ({ code }) =>
          ofServer.includes(code) &&
          !here.findings.some((one) => one.code === code && ofSaved.includes(code)),
      ),
    ]),
    skills: skillsNow(check.skills, places),
    seenAt: check.seenAt,
  }
}

/** The answer to a question about a plan, with what was said of the saved plan that it stands for. */
export function withSaved(answer: ServerCheck, saved: ServerCheck | null): ServerCheck {
  if (!saved) return answer
  const kept = stillTrue(saved.check.findings, placesOf(saved.of, answer.of))
  const { check } = answer
  return {
    of: answer.of,
    check: {
      ...check,
      findings: inOrder([...check.findings, ...kept.filter(({ code }) => ofSaved.includes(code))]),
      seenAt: saved.check.seenAt,
    },
  }
}

/** Where each step of the earlier plan stands now; null when it is gone or was changed, or when what it was judged by was. */
function placesOf(before: EditablePlan, now: EditablePlan): readonly (number | null)[] {
  const sameGoals = judgedBy.every((member) => before[member] === now[member])
  const places = new Map(now.items.map((step, index) => [step.key, { index, step }]))
  return before.items.map((step) => {
    const found = places.get(step.key)
    return sameGoals && found && factsOf(found.step) === factsOf(step) ? found.index : null
  })
}

const judgedBy = ['targetOccupation', 'postcode', 'travelKm', 'level', 'budget'] as const

/** All of a step but the words, and the places of others. */
function factsOf({ note: _note, after: _after, title: _title, key: _key, ...facts }: EditableStep): string {
  return JSON.stringify(facts)
}

function stillTrue(findings: readonly FindingView[], places: readonly (number | null)[]): FindingView[] {
  return findings.flatMap((finding) => {
    const items = finding.items.map((item) => places[item] ?? null)
    const isGone = places.length > 0 && places.every((place) => place === null)
    if (items.includes(null) || (finding.items.length === 0 && isGone)) return []
    return [{ ...finding, items: items as number[] }]
  })
}

function skillsNow(skills: ShownCheck['skills'], places: readonly (number | null)[]): ShownCheck['skills'] {
  if (!skills || (places.length > 0 && places.every((place) => place === null))) return null
  const items = skills.items.map((skill) => ({
    ...skill,
    closedBy: skill.closedBy.flatMap((item) => places[item] ?? []).sort((a, b) => a - b),
  }))
  return { ...skills, items }
}

const order = ['problem', 'warning', 'hint'] as const

function inOrder(findings: FindingView[]): FindingView[] {
  const rank = ({ severity }: FindingView) => order.indexOf(severity)
  return findings.sort((a, b) => rank(a) - rank(b) || (a.items[0] ?? 99) - (b.items[0] ?? 99))
}
