/** The facts of one step in words, for paper and calendar. Pure. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { decimalText } from '@stapwijzer/shared/domain/money/cents.ts'
import { stepTextNames } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { isFreeTalk } from '@stapwijzer/shared/domain/plan/step-facts.ts'
import { money, shortened } from '@stapwijzer/shared/text/format.ts'
import {
  course as card,
  planDocument as t,
  planFields as fields,
  plan as page,
} from '@stapwijzer/shared/text/rooms.ts'
import type { Material, StepMaterial } from './material.ts'

export type FactRow = readonly [name: string, value: string]

/** More schemes than these make a line that nobody reads; the site shows all. */
const mostPayers = 3
/** A provider's conditions can be pages long. */
const mostOfRequirement = 500

/** What every step has: when, how long, how much. Of a talk or a request only what is known. */
export function plainFacts(told: StepMaterial): FactRow[] {
  const { facts, step } = told
  const rows: FactRow[] = [
    [t.start, startText(told)],
    [t.lasts, lastsText(told)],
    [facts.days === null ? t.perWeek : t.hoursInAll, page.stepHoursText(facts) ?? t.unknown],
    [t.cost, costText(told)],
    ...(step.after === null || step.after.length === 0 ? [] : [[t.after, t.afterSteps(step.after)] as const]),
  ]
  const isErrand = step.kind === 'advice' || step.kind === 'funding'
  return isErrand ? rows.filter(([, value]) => value !== t.unknown) : rows
}

/** Who pays, and what is left for the learner. */
export function moneyFacts({ check }: Pick<Material, 'check'>, item: number): FactRow[] {
  const found = check.money.find((one) => one.item === item)
  if (!found) return []
  const { netPrice, payers } = found
  const told = shownPayers(payers).map(({ name, likely, applicant }) => ({
    name,
    likely,
    byEmployer: applicant === 'employer',
  }))
  return [
    ...(netPrice ? [[t.own, t.probably(netPrice.min, netPrice.max)] as const] : []),
    ...(told.length > 0 ? [[t.payers, t.payerList(told, payers.length - told.length)] as const] : []),
  ]
}

type Payer = PlanCheckView['money'][number]['payers'][number]

export function shownPayers(payers: readonly Payer[]): Payer[] {
  return [...payers].sort((a, b) => worth(a) - worth(b)).slice(0, mostPayers)
}

/** What is likely comes first, then what is known to be money. */
function worth({ likely, max }: Payer): number {
  return likely ? 0 : max === null ? 2 : 1
}

export function neededFacts({ check }: Pick<Material, 'check'>, item: number): FactRow[] {
  const texts = check.requirements
    .filter((one) => one.item === item)
    .map(({ text }) => shortened(text, mostOfRequirement))
  return texts.length === 0 ? [] : [[t.needed, texts.join('\n')]]
}

/** What the person wrote about the step. */
export function textFacts({ step }: Pick<StepMaterial, 'step'>): FactRow[] {
  return stepTextNames.flatMap((name) => {
    const text = step[name]
    return text === null || text.trim() === '' ? [] : [[fields.stepTexts[name], text] as const]
  })
}

function startText({ facts, offering, course }: StepMaterial): string {
  if (facts.start === null) return course?.course.flexibleStart ? t.anyMoment : t.notChosen
  // A start on another day than the one that is offered can be anywhere.
  const city = offering?.start === facts.start ? (offering.location?.city ?? null) : null
  return t.startAt(facts.start, city)
}

/** In the words of the provider ("1 dag") as long as the person did not fill in weeks. */
function lastsText({ step, facts, course }: StepMaterial): string {
  const own = step.weeks === null ? course?.course.duration : null
  if (own) return card.duration(own.value, own.unit)
  return facts.weeks === null ? t.unknown : page.weeks(facts.weeks)
}

function costText({ facts, price, step }: StepMaterial): string {
  if (facts.cents === null) return t.unknown
  if (price?.status === 'free' || isFreeTalk(step)) return t.free
  const amount = money(decimalText(facts.cents))
  return price?.vatIncluded === false ? `${amount} ${card.exVat}` : amount
}
