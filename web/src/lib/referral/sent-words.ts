/**
 * What is sent to a desk, in words: every member of it and nothing else. The preview and the page with the status show
 * the same words, because both are made here. Pure.
 */
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import type { Arrangement, Sent } from '@stapwijzer/shared/domain/referral/sent.ts'
import {
  funding,
  referral as words,
  referralStatus as t,
  education,
  personFacts,
} from '@stapwijzer/shared/text/rooms.ts'
import type { Fact } from '#lib/fact.ts'
import { courseItem, planFacts, stepItem, type SentItem } from './plan-words.ts'

/** One heading with its text, its facts, a list, or the sentence that there is nothing. */
export type SentPart = {
  id: string
  heading: string
  text?: string
  facts?: Fact[]
  /** A scheme by the name it has everywhere, and what came out. */
  lines?: { name: string; outcome: string }[]
  items?: SentItem[]
  empty?: string
}
export type Names = {
  schemes: Readonly<Record<string, string>>
  municipalities: Readonly<Record<string, string>>
  occupations: Readonly<Record<string, string>>
}

/** Members in the order of the consent; one that is not sent has no part. */
export function sentWords(sent: Sent, arrangement: Arrangement | null, names: Names): SentPart[] {
  const about = aboutYou(sent)
  const { question, goal, fundingOutcomes: outcomes, plan, courses } = sent
  return [
    ...(sent.contact ? [contactPart(sent.contact, arrangement, names)] : []),
    ...(question === undefined ? [] : [{ id: 'vraag', heading: t.question, text: question }]),
    ...(goal === undefined ? [] : [{ id: 'doel', heading: t.goal, text: goal }]),
    ...(about.length ? [{ id: 'jij', heading: t.aboutYou, facts: about }] : []),
    ...(outcomes ? [fundingPart(outcomes, names)] : []),
    ...(plan
      ? [
          {
            id: 'plan',
            heading: t.plan,
            ...(plan.items.some(({ courseId }) => courseId) ? { text: t.linked } : {}),
            facts: planFacts(plan, names.occupations),
            items: plan.items.map((step, index) => stepItem(step, index, plan.items)),
            ...(plan.items.length ? {} : { empty: t.emptyPlan }),
          },
        ]
      : []),
    ...(courses
      ? [
          {
            id: 'opleidingen',
            heading: t.courses,
            ...(courses.length ? { text: t.linked } : {}),
            items: courses.map(courseItem),
            ...(courses.length ? {} : { empty: t.noCourses }),
          },
        ]
      : []),
  ]
}

type Outcomes = NonNullable<ReferralView['sent']['fundingOutcomes']>

function contactPart(
  contact: NonNullable<Sent['contact']>,
  arrangement: Arrangement | null,
  { municipalities }: Names,
): SentPart {
  const { preferredTime, language, postcode4, municipality } = arrangement ?? {}
  return {
    id: 'contact',
    heading: t.contact,
    facts: [
      ...fact(t.contactFacts.name, contact.name),
      ...fact(t.contactFacts.email, contact.email),
      ...fact(t.contactFacts.phone, contact.phone),
      ...fact(t.contactFacts.time, wordFor(words.preferredTimes, preferredTime)),
      ...fact(t.contactFacts.language, language && words.languageName(language)),
      ...fact(t.contactFacts.postcode, postcode4),
      ...fact(t.contactFacts.municipality, municipality && (municipalities[municipality] ?? municipality)),
    ],
  }
}

function aboutYou({ situation, educationHighest, ageBand, benefit }: Sent): Fact[] {
  return [
    ...fact(t.sharedFacts.situation, wordFor(personFacts.personWords.situation.values, situation)),
    ...fact(t.sharedFacts.education, wordFor(education.educationWords, educationHighest)),
    ...fact(t.sharedFacts.age, wordFor(words.ageBands, ageBand)),
    ...fact(t.sharedFacts.benefit, wordFor(personFacts.personWords.benefit.values, benefit)),
  ]
}

function fundingPart(outcomes: Outcomes, { schemes }: Names): SentPart {
  return {
    id: 'regelingen',
    heading: t.funding,
    lines: outcomes.map(({ scheme, outcome }) => ({
      name: schemes[scheme] ?? scheme,
      outcome: funding.outcome[outcome],
    })),
    ...(outcomes.length ? {} : { empty: t.noFunding }),
  }
}

function fact(name: string, value: string | null | undefined): Fact[] {
  return value ? [{ name, value }] : []
}

/** The word of a code; the code itself when the list is older than the data. */
function wordFor(list: Readonly<Record<string, string>>, code: string | undefined): string | undefined {
  return code === undefined ? undefined : (list[code] ?? code)
}
