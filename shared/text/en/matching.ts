/**
 * Why an occupation or a course is advised and what speaks against it, in sentences. Nothing is promised: entry,
 * price and place are the provider's, and "usually" stands where a rule has exceptions.
 */
import type {
  MatchObjectionFacts,
  MatchReasonFacts,
  TransitionObjectionFacts,
  TransitionReasonFacts,
} from '../../domain/matching/reason.ts'
import { counted, date, decimal, kilometres, listed, money } from './format.ts'
import { labelOf, languageName } from './labels.ts'

/** Why an occupation is within reach of what somebody does now. */
export function transitionReasonText({
  code,
  skills = [],
  count = 0,
  of = 0,
}: TransitionReasonFacts): string {
  switch (code) {
    case 'most-skills':
      if (count === of)
        return `You can probably do everything that it takes already: ${counted(count, 'skill', 'skills')}.`
      return `You can probably do most of it already: ${count} of the ${of} skills.`
    case 'some-skills':
      return `You can probably do a part of it already: ${count} of the ${of} skills.`
    case 'shares-skills':
      return `This belongs to both occupations: ${quoted(skills)}.`
    case 'same-field':
      return 'This work belongs to the same group of occupations.'
    case 'same-level':
      return 'The work is about as hard.'
    case 'step-up':
      return 'The work is usually one step harder.'
    case 'lower-level':
      return 'The work usually asks less education.'
    case 'courses-near':
      return `Near you or online there ${thereAre(count)} for what you still lack.`
    case 'courses':
      return `There ${thereAre(count)} for what you still lack.`
  }
}

/** What speaks against an occupation. */
export function transitionObjectionText({ code }: TransitionObjectionFacts): string {
  switch (code) {
    case 'big-step-up':
      return 'The work usually asks much more education.'
    case 'big-step-down':
      return 'The work asks much less education. Often you then earn less too.'
    case 'no-courses-near':
      return 'We know no course for this near you or online.'
    case 'no-courses':
      return 'We know no course for what you lack yet.'
  }
}

/** Why a course is advised. */
export function matchReasonText(facts: MatchReasonFacts): string {
  const { code, occupation = '', skills = [], count = 0, level, sector, delivery } = facts
  const { km = 0, hours = 0, price = 0, languages = [] } = facts
  switch (code) {
    case 'leads-to-target':
      return `This course belongs to the occupation that you chose: ${occupation}.`
    case 'closes-gap':
      if (skills.length === 0)
        return `Here you learn ${counted(count, 'skill', 'skills')} that you still lack.`
      return `Here you learn something that you still lack: ${quoted(skills)}.`
    case 'leads-to-near':
      return `This course belongs to the occupation ${occupation}. ${nearText(facts)}`
    case 'for-own-work':
      return `This course belongs to the work that you do now: ${occupation}.`
    case 'builds-on-skills':
      if (skills.length === 0) return `You can already do some of what ${occupation} asks.`
      return `You can already do something that is needed here: ${quoted(skills)}.`
    case 'example-of-sector':
      if (!sector) return 'This is an example, so that you see what there is.'
      return `This is an example from the field ‘${labelOf('sector', sector)}’.`
    case 'entry-level':
      return `For ${levelWord(level)} you usually need little earlier education.`
    case 'level-fits':
      return `The level fits what you already have: ${levelWord(level)}.`
    case 'next-level':
      return `The level is a next step after what you already have: ${levelWord(level)}.`
    case 'near':
      return `The lessons are nearby: ${kilometres(km)} from your postcode.`
    case 'online':
      return 'The course is online. You do not have to travel.'
    case 'delivery-fits':
      return `The lessons are as you want: ${delivery ? labelOf('delivery', delivery) : ''}.`
    case 'hours-fit':
      return `It takes you ${hoursAWeek(hours)}. You have that time.`
    case 'within-budget':
      return `The price is ${money(price)}. That fits what you want to spend.`
    case 'free':
      return 'This course is free.'
    case 'starts-soon':
      return `You can begin soon: on ${facts.date ? date(facts.date) : ''}.`
    case 'flexible-start':
      return 'You can begin when you want, or as agreed.'
    case 'language-fits':
      return `The lessons are in ${named(languages)}.`
    case 'well-described':
      return 'The provider tells much about this course. So you know what you choose.'
  }
}

/** What speaks against a course. */
export function matchObjectionText(facts: MatchObjectionFacts): string {
  const { code, count = 0, level, km = 0, hours = 0, months = 0, languages = [] } = facts
  switch (code) {
    case 'other-work':
      return 'The course is mainly meant for other work.'
    case 'gap-remains':
      return `After it you still lack ${counted(count, 'other skill', 'other skills')} for the occupation.`
    case 'level-higher':
      return `The level is higher than what you have now: ${levelWord(level)}. Ask whether you can begin.`
    case 'level-lower':
      return `The level is lower than what you already have: ${levelWord(level)}.`
    case 'far':
      return `The lessons are far away: ${kilometres(km)} from your postcode.`
    case 'place-unknown':
      return 'We do not know where the lessons are.'
    case 'delivery-unknown':
      return 'We do not know whether the lessons are online or on location.'
    case 'too-many-hours':
      return `It takes you ${hoursAWeek(hours)}. That is more than you have.`
    case 'hours-unknown':
      return 'We do not know how many hours a week you need.'
    case 'price-unknown':
      return 'The price is not known. Ask the provider.'
    case 'starts-late':
      return `The course only begins in ${counted(months, 'month', 'months')}.`
    case 'start-unknown':
      return 'We do not know when the course begins.'
    case 'language-other':
      return `The lessons are in ${named(languages)}.`
  }
}

function nearText({ basis, count = 0, of = 0 }: MatchReasonFacts): string {
  switch (basis) {
    case 'near-target':
      return 'That is like the occupation that you chose.'
    case 'skills':
      return `You already have ${count} of the ${of} skills for it.`
    default:
      if (count === 0) return 'That is like what you do now.'
      return `You probably already have ${count} of the ${of} skills for it.`
  }
}

const hoursAWeek = (hours: number) => `${decimal(hours)} ${hours === 1 ? 'hour' : 'hours'} a week`
const thereAre = (count: number) =>
  count === 1 ? 'is 1 course' : `are ${counted(count, 'course', 'courses')}`
const quoted = (labels: readonly string[]) => listed(labels.map((label) => `‘${label}’`))
const named = (codes: readonly string[]) =>
  listed(
    codes.map((code) => languageName(code)),
    'or',
  )
const levelWord = (level: MatchReasonFacts['level']) => (level ? labelOf('level', level) : 'this level')
