/**
 * Works out what a question to a desk would send, by the functions that the API uses when it is sent. The page shows
 * the result in words; the fingerprint of what was shown comes back with the order to send it.
 */
import { createHash } from 'node:crypto'
import type { ReferralBody } from '@stapwijzer/shared/api/referrals.ts'
import { stepTextNames } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { alwaysSent, sentOf, type ConsentField } from '@stapwijzer/shared/domain/referral/consent.ts'
import type { Sent } from '@stapwijzer/shared/domain/referral/sent.ts'
import { planCopy } from '@stapwijzer/shared/domain/referral/copy.ts'
import { advice as t, consent as consentTexts } from '@stapwijzer/shared/text/rooms.ts'
import { occupationNames } from '#lib/occupation/find-occupation.server.ts'
import { choices, type ReferralForm, type Choice } from './referral-form.ts'
import { coursesOfPlan } from './course-copies.server.ts'
import { fundingOutcomes, type OutcomeLine } from './funding-outcomes.server.ts'
import { healthWordsIn } from './health-words.ts'
import type { VisitorPlan } from './plan-of-visitor.server.ts'
import type { Asked } from './read-referral-form.server.ts'
import { sentWords, type SentPart } from './sent-words.ts'

export type Preview = {
  desk: { id: string; name: string }
  parts: SentPart[]
  /** What stays here, by name. */
  notShared: string[]
  consent: { sentence: string; textVersion: string; from: string }
  fingerprint: string
  /** Words about health in what would be sent, which nobody has to tell. */
  health: { where: 'question' | 'goal' | 'plan'; words: string[] }[]
  /** A question from the same plan that this desk still has: a second one may be a mistake. */
  earlier: { reference: string; at: string } | null
}
export type Worked = { preview: Preview; body: ReferralBody }
export type Given = {
  desk: { id: string; name: string }
  textVersion: string
  plan: VisitorPlan
  municipalities: readonly { code: string; name: string }[]
  earlier: Preview['earlier']
}

const noPlan = planOf({ title: '', items: [] })

/** Null when the API cannot tell now what would be sent. */
export async function workOut(
  fetch: typeof globalThis.fetch,
  form: ReferralForm,
  asked: Asked,
  given: Given,
): Promise<Worked | null> {
  const plan = 'plan' in given.plan ? given.plan.plan : null
  const ticked = form.ticked.filter((choice) => plan || (choice !== 'plan' && choice !== 'courses'))
  const needsCourses = ticked.some((choice) => ['plan', 'courses', 'funding-outcomes'].includes(choice))
  const courses = await coursesOfPlan(fetch, plan && needsCourses ? plan : noPlan)
  const outcomes =
    courses && ticked.includes('funding-outcomes')
      ? await fundingOutcomes(fetch, asked, idsOf(courses.copies), form.values['funding.here'])
      : []
  if (!courses || !outcomes) return null
  const body = bodyOf(asked, given, ticked, outcomes)
  const sent = sentOf(
    {
      contact: body.contact,
      question: body.question,
      goal: body.goal,
      shared: body.shared,
      plan: planCopy(plan ?? noPlan, courses.titles),
      courses: courses.copies,
    },
    body.consent.fields,
  )
  const arrangement = {
    ...asked,
    postcode4: asked.postcode4 ?? null,
    municipality: asked.municipality ?? null,
  }
  const parts = sentWords(sent, arrangement, {
    schemes: Object.fromEntries(outcomes.map(({ scheme, name }) => [scheme, name])),
    municipalities: Object.fromEntries(given.municipalities.map(({ code, name }) => [code, name])),
    occupations: await occupationNames(fetch, [sent.plan?.targetOccupation]),
  })
  return { preview: shown(given, sent, parts, ticked), body }
}

/** The consent that the API gets is for exactly the fields that are shown. */
function bodyOf(
  asked: Asked,
  { desk, textVersion }: Given,
  ticked: readonly Choice[],
  outcomes: readonly OutcomeLine[],
): ReferralBody {
  const fields: ConsentField[] = [...alwaysSent, ...ticked]
  const fundingOutcomes = ticked.includes('funding-outcomes')
    ? { fundingOutcomes: outcomes.map(({ scheme, outcome }) => ({ scheme, outcome })) }
    : {}
  const shared = { ...asked.shared, ...fundingOutcomes } as NonNullable<ReferralBody['shared']>
  return {
    ...asked,
    deskId: desk.id,
    ...(Object.keys(shared).length > 0 ? { shared } : {}),
    consent: { textVersion, fields },
  }
}

function shown(
  { desk, textVersion, earlier }: Given,
  sent: Sent,
  parts: SentPart[],
  ticked: readonly Choice[],
): Preview {
  const sentence = consentTexts.consentSentence(textVersion, desk.name)
  const seen = JSON.stringify({ desk: desk.id, sentence, parts })
  return {
    desk: { id: desk.id, name: desk.name },
    parts,
    notShared: choices.filter((choice) => !ticked.includes(choice)).map((choice) => t.fieldNames[choice]),
    consent: { sentence, textVersion, from: consentTexts.consentTexts[textVersion]?.from ?? textVersion },
    fingerprint: createHash('sha256').update(seen).digest('base64url'),
    health: healthIn(sent),
    earlier,
  }
}

function healthIn({ question, goal, plan }: Sent): Preview['health'] {
  const ofPlan = plan && [
    plan.title,
    plan.reason,
    ...plan.items.flatMap((step) => [
      step.kind === 'own' ? step.title : null,
      ...stepTextNames.map((name) => step[name]),
    ]),
  ]
  const texts = { question, goal, plan: ofPlan?.join('\n') }
  return (['question', 'goal', 'plan'] as const)
    .map((where) => ({ where, words: healthWordsIn(texts[where] ?? '') }))
    .filter(({ words }) => words.length > 0)
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id)
}
