/** What the check of a plan says, in words: each finding, and what can be done about it. */
import { isConflictCode, type Finding, type FindingValues } from '../../domain/plan/finding.ts'
import { counted, date, decimal, listed, money, moneyRange, nbsp } from './format.ts'
import { labelOf } from './labels.ts'
import type { NameOf } from '../nl/plan-check-conflicts.ts'
import { capital, conflictText, deadlineText, stepName } from './plan-check-conflicts.ts'

export { conflictText, deadlineText, levelRequirementText } from './plan-check-conflicts.ts'
export { mendText } from './plan-check-mends.ts'

/** `nameOf` as for `conflictText`. Several steps are always called by their numbers. */
export function findingText({ code, items, values }: Finding, nameOf: NameOf): string {
  const one = items.length === 1
  const which = one ? stepName(items[0]!, nameOf) : stepNumbers(items)
  const [first = 0, second = 0] = items
  const day = values.date === undefined ? '' : date(values.date)
  const until = values.until === undefined ? '' : date(values.until)
  const { amount = 0, limit = 0, names = [] } = values
  if (isConflictCode(code)) {
    const text = conflictText({ code, items, values }, nameOf)
    return until === '' ? text : `${text} This is so from ${day} to ${until}.`
  }
  switch (code) {
    case 'enrolment-soon':
      return amount === 0
        ? `Today is the last day to enrol for ${which}.`
        : `Enrol for ${which}. You have ${counted(amount, 'day', 'days')} left, until ${day}.`
    case 'enrolment-deadline':
      return `You can enrol for ${which} until ${day}.`
    case 'undated':
      return `${capital(which)} ${one ? 'has' : 'have'} no start yet. Choose one to see if everything fits together.`
    case 'weeks-unknown':
      return `We do not know how long ${which} ${one ? 'takes' : 'take'}. Find out and fill it in.`
    case 'hours-unknown':
      return `We do not know how many hours a week ${which} ${one ? 'takes' : 'take'}. Find out and fill it in.`
    case 'price-unknown':
      return `We do not know what ${which} ${one ? 'costs' : 'cost'}. Find out and fill it in.`
    case 'vat-unknown':
      return `Perhaps VAT (btw) will be added to the price of ${which}. Then you pay 21% more. Find out first.`
    case 'long-gap':
      return `There are ${decimal(amount)} weeks between step ${first + 1} and step ${second + 1}. To go on sooner, choose another start.`
    case 'holiday':
      return holidayText({ which, one, day }, values)
    case 'holiday-overlap':
      return `Because of holidays step ${first + 1} may last until ${until}. Step ${second + 1} already begins on ${day}.`
    case 'plan-expires':
      return `Your saved plan will be deleted on ${day}. Update it if you want to keep it.`
    case 'budget-with-funding':
      return `With schemes you will probably pay ${moneyRange(amount.toFixed(2), limit.toFixed(2))}. Then your plan ${values.likely ? 'probably fits' : 'may fit'} what you want to spend.`
    case 'dearer':
      return `${capital(which)} ${one ? 'has' : 'have'} become more expensive. The price was ${money(limit)}, now it is ${money(amount)}.`
    case 'cheaper':
      return `${capital(which)} ${one ? 'has' : 'have'} become cheaper. The price was ${money(limit)}, now it is ${money(amount)}.`
    case 'changed':
      return `Something has changed in ${which}. Look again at ${listed(names.map(changedWord))}.`
    case 'start-moved':
      return values.date === undefined
        ? `The start of ${which} was ${until}. That day is cancelled. Ask for the new day.`
        : `The start of ${which} has moved. It was ${until}, now it is ${day}.`
    case 'entry-level':
      return `For ${which} you usually need ${listed(names.map(levelWord), 'or')}. Ask the provider if you may start without it.`
    case 'entry-read':
      return `Read what the provider asks before you may start ${which}.`
    case 'level-unknown':
      return `Fill in the education you have now. Then you see if you may start ${which}.`
    case 'level-lower':
      return `The level of ${which} is lower than what you will have by then. Perhaps you can start higher.`
    case 'too-far':
      return one
        ? `${capital(which)} is ${decimal(amount)}${nbsp}km away. You do not want to travel further than ${decimal(limit)}${nbsp}km.`
        : `${capital(which)} are further away than the ${decimal(limit)}${nbsp}km you want to travel.`
    case 'funding-soon':
    case 'funding-deadline':
    case 'funding-opens':
      return schemeText(values)
    case 'funding-missed':
      return `For ${which} you are too late for ${someOf(names, amount, 2)}. A later start can help.`
    case 'ask-employer':
      return `Perhaps your employer will help to pay for ${which}. Ask at work before you begin.`
    case 'goal-missing':
      return 'Write down what you want to achieve, or choose an occupation. Then you see if your steps fit it.'
    case 'goal-gone':
      return 'The occupation you chose is no longer on our list. Choose an occupation again.'
    case 'skills-open':
      return `Your plan does not teach you ${counted(amount, 'skill', 'skills')} for the occupation you chose yet. ${amount > 3 ? 'For example' : amount === 1 ? 'It is' : 'They are'}: ${listed(names.slice(0, 3))}.`
    case 'skills-untouched':
      return 'We do not know if your steps fit the occupation you chose. See which courses do.'
  }
}

function holidayText(
  { which, one, day }: { which: string; one: boolean; day: string },
  { amount = 0, likely = false }: FindingValues,
): string {
  if (!one) {
    const fall = likely ? 'Holiday weeks probably fall' : 'There are holiday weeks'
    return `${fall} in ${which}. Expect the last one to end around ${day}.`
  }
  const weeks = counted(amount, 'holiday week', 'holiday weeks')
  const fall = likely
    ? `${weeks} probably ${amount === 1 ? 'falls' : 'fall'}`
    : `There ${amount === 1 ? 'is' : 'are'} ${weeks}`
  return `${fall} in ${which}. Expect it to end around ${day}.`
}

/** `step 1`, `steps 1, 3 and 4`. */
function stepNumbers(items: readonly number[]): string {
  return `${items.length === 1 ? 'step' : 'steps'} ${listed(items.map((item) => String(item + 1)))}`
}

function schemeText({
  names = [],
  amount = 0,
  date,
  kind,
  likely = false,
  byEmployer = false,
}: FindingValues): string {
  const actBy = date === undefined || kind === undefined ? null : { date, kind }
  return deadlineText({ name: someOf(names, amount, 2), likely, byEmployer, actBy })
}

/** `A, B and 2 more schemes`: a sentence with many names nobody reads. */
function someOf(names: readonly string[], all: number, most: number): string {
  const shown = names.slice(0, most)
  const rest = Math.max(all, names.length) - shown.length
  return listed(rest === 0 ? shown : [...shown, counted(rest, 'more scheme', 'more schemes')])
}

function levelWord(code: string): string {
  return labelOf('level', code)
}

const changedWords: Record<string, string> = {
  title: 'the name',
  price: 'the price',
  weeks: 'the duration',
  hours: 'the hours a week',
  level: 'the level',
}
function changedWord(fact: string): string {
  return changedWords[fact] ?? 'a detail'
}

/** How a loan is named where money is given: nobody is to take it for a gift. */
export function loanName(name: string): string {
  return `${name} (loan)`
}
