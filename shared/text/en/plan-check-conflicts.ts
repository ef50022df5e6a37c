/** What does not fit in a plan, by when to ask for money and what a level asks, in words. */
import { addDays } from '../../domain/calendar.ts'
import type { Level } from '../../domain/codes.ts'
import type { Conflict } from '../../domain/plan/conflicts.ts'
import type { Deadline, NameOf } from '../nl/plan-check-conflicts.ts'
import { date, decimal, listed, money } from './format.ts'
import { labelOf } from './labels.ts'

/** `‘Helpende’` or `step 2`. */
export function stepName(item: number, nameOf: NameOf): string {
  const own = nameOf(item)
  return own === null ? `step ${item + 1}` : `‘${own}’`
}

export function conflictText(conflict: Pick<Conflict, 'code' | 'items' | 'values'>, nameOf: NameOf): string {
  const { code, items, values } = conflict
  const [first = 0, second = 0] = items
  const name = (item: number) => stepName(item, nameOf)
  const day = values.date === undefined ? '' : date(values.date)
  const { amount = 0, limit = 0 } = values
  switch (code) {
    case 'order':
      return `Step ${second + 1} begins before step ${first + 1}. Change the order of the steps, or choose another start.`
    case 'not-after':
      return `Step ${second + 1} and step ${first + 1} cannot follow each other. See which step you have to do first.`
    case 'withdrawn':
      return `The provider no longer offers ${name(first)}. Choose another course.`
    case 'offering-cancelled':
      return `The start you chose for ${name(first)} is cancelled. Choose another start.`
    case 'offering-full':
      return `The start you chose for ${name(first)} is full. Choose another start.`
    case 'funding-step-late':
      return `In step ${first + 1} you ask for money after step ${second + 1} has already begun. Ask for it earlier.`
    case 'offering-gone':
      return `The start you chose for ${name(first)} is no longer offered. Choose another start.`
    case 'enrolment-closed':
      return day === ''
        ? `You can no longer enrol for ${name(first)}. Choose another start, or ask the provider.`
        : `You could enrol for ${name(first)} until ${day}. Ask the provider if it is still possible.`
    case 'overlap':
      return `Step ${second + 1} begins while step ${first + 1} is still going on. See if you can do both together.`
    case 'over-budget':
      return `Your plan costs ${values.atLeast ? 'at least ' : ''}${money(amount)}. That is more than the ${money(limit)} you want to spend. See who can help to pay.`
    case 'over-hours':
      return `In the busiest week your plan takes ${hours(amount)}. You have ${hours(limit)} a week.`
    case 'start-passed':
      return `${capital(name(first))} started on ${day}. Choose a new start, or leave the step as it is if you have begun.`
    case 'start-unknown':
      return `As far as we know, ${name(first)} does not start on ${day}. Choose one of the starts on offer.`
    case 'same-course':
      return `${capital(name(second))} is in your plan twice.`
  }
}

/** What a course of a level usually asks for. */
export function levelRequirementText(levels: readonly Level[]): string {
  const words = levels.map((level) => labelOf('level', level))
  return `You usually need ${listed(words, 'or')} for this. Check with the provider.`
}

/** By when to ask, without promising anything. */
export function deadlineText({ name, likely, byEmployer, actBy }: Deadline): string {
  const who = byEmployer ? 'Your employer applies for this' : 'Apply for this'
  return `${likely ? 'Probably' : 'Perhaps'} something for you: ${name}. ${whenToAsk(who, actBy)}`
}

function whenToAsk(who: string, actBy: Deadline['actBy']): string {
  if (actBy === null) return `${who} before the course begins.`
  const day = date(actBy.date)
  switch (actBy.kind) {
    case 'window-closes':
      return `${who} on or before ${day}.`
    case 'window-opens':
      return `${who} from ${day}.`
    case 'window-expected':
      return `${who} probably from ${day}.`
    case 'before-start':
      return `${who} on or before ${date(addDays(actBy.date, -1))}: the course begins on ${day}.`
  }
}

/** `1 hour`, `7.5 hours`. */
export function hours(value: number): string {
  return `${decimal(value)} ${value === 1 ? 'hour' : 'hours'}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
