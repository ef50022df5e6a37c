/** The copies of a plan and of its courses in words, each member of them. Pure. */
import { isBbl } from '@stapwijzer/shared/domain/plan/step-hours.ts'
import { stepTextNames } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import type { CourseCopy, PlanCopy } from '@stapwijzer/shared/domain/referral/copy.ts'
import { date, dayOf, decimal, listed, money } from '@stapwijzer/shared/text/format.ts'
import { labelOf } from '@stapwijzer/shared/text/labels.ts'
import { course as card, planFields as fields, referralStatus as t } from '@stapwijzer/shared/text/rooms.ts'
import type { Fact } from '#lib/fact.ts'
import { durationText, priceText } from '#lib/course/card-words.ts'

export type SentItem = { id: string; title: string; fromFeed: boolean; facts: Fact[]; remark?: string }

type Step = PlanCopy['items'][number]

/** `occupations`: their names, by id. */
export function planFacts(plan: PlanCopy, occupations: Readonly<Record<string, string>>): Fact[] {
  const { targetOccupation: target } = plan
  return [
    { name: t.planFacts.title, value: plan.title },
    ...fact(t.planFacts.occupation, target && (occupations[target] ?? t.occupationChosen)),
    ...fact(t.planFacts.reason, plan.reason),
    ...fact(t.planFacts.hours, hours(plan.hoursPerWeek)),
    ...fact(t.planFacts.budget, plan.budget === null ? null : money(plan.budget)),
    ...fact(t.planFacts.postcode, plan.postcode),
    ...fact(t.planFacts.level, plan.level && labelOf('level', plan.level)),
  ]
}

export function stepItem(step: Step, index: number, all: readonly Step[]): SentItem {
  const isCourse = step.kind === 'course'
  const kind = t.stepKinds[step.kind]
  const after = (step.after ?? []).map((other) => `${t.step(other + 1).toLowerCase()}`)
  return {
    id: String(index),
    title: step.title ?? (isCourse ? t.untitled : (kind ?? t.step(index + 1))),
    fromFeed: isCourse && step.title !== null,
    facts: [
      ...fact(t.stepFacts.kind, step.title === null ? null : kind),
      ...fact(t.stepFacts.start, step.start && date(step.start)),
      ...fact(
        t.stepFacts.length,
        step.weeks === null ? null : t.weeks(decimal(step.weeks), step.weeks === 1),
      ),
      ...fact(t.stepFacts.hours, hours(step.hoursPerWeek)),
      ...fact(t.stepFacts.cost, step.cost === null ? null : money(step.cost)),
      ...fact(t.stepFacts.after, after.length && all.length ? listed(after) : null),
      ...stepTextNames.flatMap((name) => fact(fields.stepTexts[name], step[name])),
    ],
    ...(step.offeringId ? { remark: t.chosenStart } : {}),
  }
}

export function courseItem(course: CourseCopy): SentItem {
  const { provider, level, award, studyForm, delivery, location } = course
  const place = [location?.postcode, location?.city].filter(Boolean).join(' ')
  return {
    id: course.id,
    title: course.title,
    fromFeed: true,
    facts: [
      { name: t.courseFacts.provider, value: provider.name, fromFeed: true },
      ...fact(t.courseFacts.providerType, provider.type && labelOf('providerType', provider.type)),
      ...fact(t.courseFacts.level, level && labelOf('level', level)),
      ...fact(t.courseFacts.award, award && labelOf('award', award)),
      ...fact(t.courseFacts.form, studyForm && labelOf('studyForm', studyForm)),
      ...fact(t.courseFacts.delivery, delivery && labelOf('delivery', delivery)),
      ...fact(t.courseFacts.duration, durationText(course.duration)),
      ...fact(t.courseFacts.hours, isBbl(course) ? card.bblWeek : hours(course.hoursPerWeek)),
      { name: t.courseFacts.price, value: priceText(course.price) },
      { name: t.courseFacts.start, value: course.nextStart ? date(course.nextStart) : card.unknown },
      ...(place ? [{ name: t.courseFacts.place, value: place, fromFeed: true }] : []),
      { name: t.courseFacts.checked, value: dayOf(course.checkedAt) },
    ],
  }
}

function hours(value: number | null): string | null {
  return value === null ? null : card.hoursPerWeek(value)
}

function fact(name: string, value: string | null | undefined): Fact[] {
  return value ? [{ name, value }] : []
}
