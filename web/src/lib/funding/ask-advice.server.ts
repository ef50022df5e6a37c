/** Asks the API everything that the page about money shows. */
import { getCourse } from '@stapwijzer/shared/api/courses.ts'
import { findDesks } from '@stapwijzer/shared/api/desks.ts'
import type { FundingGuide } from '@stapwijzer/shared/api/funding-guide.ts'
import { needed } from '#lib/needed.ts'
import {
  type FundingAdvice,
  type FundingAnswer,
  type FundingSchemeItem,
  type NetPrice,
  listFundingSchemes,
} from '@stapwijzer/shared/api/funding.ts'
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { courseFacts } from '@stapwijzer/shared/domain/funding/course-facts.ts'
import type { Refusal } from '@stapwijzer/shared/api/call.ts'
import { mayHaveEmployer } from '@stapwijzer/shared/domain/funding/role.ts'
import { call } from '#lib/api.ts'
import { askFunding } from './ask-funding.ts'
import type { Values } from '#lib/form/field.ts'
import type { Answers } from './read-answers.server.ts'
import { actViews, type ActView } from './act-views.ts'
import { cardGroups, type CardGroup } from './scheme-cards.ts'

type Fetch = typeof globalThis.fetch

/** The course that is asked about; `gone`: it was named but is not there any more. */
export type Subject = { course: CourseDetail | null; gone: boolean }

export type Advice = {
  role: Role
  /** One sentence, and what to do first. */
  headline: string
  acts: ActView[]
  groups: CardGroup[]
  netPrice: NetPrice
  /** What was taken off, and the price it was taken from; null = unknown. */
  price: string | null
  counted: { scheme: string; name: string }[]
  loans: string[]
  employerSchemes: number
  hasTax: boolean
  /** Grants for the learner that wait for an answer. */
  undecided: number
  /** Schemes that may work but not together: the first with each of the others. */
  exclusions: Exclusion[]
  desk: string | null
}

type Role = FundingGuide['role']
/** An answer that was asked for with its guide. */
export type GuidedAnswer = FundingAnswer & { guide: FundingGuide }

export async function readSubject(fetch: Fetch, courseId: string | null): Promise<Subject> {
  if (!courseId) return { course: null, gone: false }
  const answer = await call(fetch, getCourse, { params: { id: courseId } })
  return answer.ok ? { course: answer.body, gone: false } : { course: null, gone: true }
}

export async function listSchemes(fetch: Fetch): Promise<FundingSchemeItem[]> {
  return (await needed(fetch, listFundingSchemes)).items
}

/** What the catalogue knows of the course counts until the person says otherwise. */
export async function askAdvice(
  fetch: Fetch,
  { course }: Subject,
  answers: Answers,
): Promise<{ ok: true; body: GuidedAnswer } | Refusal> {
  const known = course ? withoutUnknown(courseFacts(course)) : {}
  const { costExVat, ...rest }: Partial<ReturnType<typeof courseFacts>> = known
  const priced = answers.course.costInclVat === undefined && costExVat !== undefined
  const answer = await askFunding(fetch, {
    ...answers,
    guide: true,
    course: { ...rest, ...(priced ? { costExVat } : {}), ...answers.course },
  })
  if (!answer.ok) return answer
  const { guide } = answer.body
  if (!guide) throw new Error('an answer came without the guide that was asked for')
  return { ok: true, body: { ...answer.body, guide } }
}

export async function adviceOf(
  fetch: Fetch,
  answer: GuidedAnswer,
  about: { answers: Answers; given: Values; price: string | null },
): Promise<Advice> {
  const { answers, given, price } = about
  const open = answer.advice.filter(({ outcome }) => outcome === 'likely' || outcome === 'possible')
  const isGrant = (one: (typeof open)[number]) =>
    one.amount?.kind === 'grant' && one.amount.covers === 'course'
  const names = new Map(answer.advice.map(({ scheme, name }) => [scheme, name]))
  const counted = answer.netPrice.counted
  const { guide } = answer
  return {
    role: guide.role,
    headline: guide.headline,
    acts: actViews(guide.acts, given),
    groups: cardGroups(answer, guide, given),
    netPrice: answer.netPrice,
    price,
    counted: counted.map((scheme) => ({ scheme, name: names.get(scheme) ?? scheme })),
    loans: open.filter(({ amount }) => amount?.kind === 'loan').map(({ name }) => name),
    employerSchemes: mayHaveEmployer(guide.role)
      ? open.filter((one) => one.applicant === 'employer' && one.amount?.kind === 'grant').length
      : 0,
    hasTax: open.some(({ amount }) => amount?.kind === 'tax'),
    undecided: open.filter(
      (one) => one.applicant === 'person' && isGrant(one) && !counted.includes(one.scheme),
    ).length,
    exclusions: exclusionsAmong(
      open.map(({ name }) => name),
      otherFunding(open),
    ),
    desk: await deskName(fetch, answers.person.postcode4 ?? null),
  }
}

/** What they say about other money for the same course. */
function otherFunding(advice: readonly Pick<FundingAdvice, 'name' | 'conditions'>[]): OtherFundingRule[] {
  return advice.flatMap(({ name, conditions }) =>
    conditions.filter(({ code }) => code === 'other-funding').map(({ text }) => ({ name, rule: text })),
  )
}

async function deskName(fetch: Fetch, postcode: string | null): Promise<string | null> {
  if (postcode === null) return null
  const answer = await call(fetch, findDesks, { query: { postcode } })
  return answer.ok ? (answer.body.items[0]?.name ?? null) : null
}

function withoutUnknown<Facts extends object>(facts: Facts): Partial<Facts> {
  const known: Partial<Facts> = { ...facts }
  for (const name in facts) if (facts[name] === null) delete known[name]
  return known
}

/** Which schemes cannot be used together, read from the words of their rules about other money. Pure. */
type OtherFundingRule = { name: string; rule: string }
export type Exclusion = { name: string; others: string[] }

/** Each pair once, and only pairs of which both are in the list of names. */
function exclusionsAmong(names: readonly string[], rules: readonly OtherFundingRule[]): Exclusion[] {
  const told = new Set<string>()
  const found = new Map<string, string[]>()
  for (const { name, rule } of rules) {
    for (const other of names) {
      if (other === name || !/ geen /.test(rule) || !rule.includes(other)) continue
      const pair = [name, other].sort().join('|')
      if (told.has(pair)) continue
      told.add(pair)
      found.set(name, [...(found.get(name) ?? []), other])
    }
  }
  return [...found].map(([name, others]) => ({ name, others }))
}
