/** Which schemes may pay for the courses of a plan: outcomes to share, never the answers behind them. */
import type { FundingAnswer, FundingRequest } from '@stapwijzer/shared/api/funding.ts'
import { ask } from '#lib/api.ts'
import type { Asked } from './read-advice.server.ts'

type Fetch = typeof globalThis.fetch
export type OutcomeLine = { scheme: string; name: string; outcome: 'likely' | 'possible' }
type About = Pick<FundingRequest, 'person' | 'employer'>

/**
 * Schemes that are likely or possible for one of the courses (without courses: in general), the likely ones first.
 * `remembered` are answers that this tab keeps; without them it is worked out with what the form shares.
 * Null when it cannot be asked now.
 */
export async function fundingOutcomes(
  fetch: Fetch,
  asked: Asked,
  courseIds: readonly string[],
  remembered: string | undefined,
): Promise<OutcomeLine[] | null> {
  const own = aboutFrom(asked)
  const about = readRemembered(remembered) ?? own
  const subjects = courseIds.length > 0 ? courseIds.map((courseId) => ({ courseId })) : [{ course: {} }]
  const answers = await Promise.all(subjects.map((subject) => advice(fetch, about, own, subject)))
  if (answers.includes(null)) return null
  const lines = new Map<string, OutcomeLine>()
  for (const { scheme, name, outcome } of answers.flatMap((answer) => answer?.advice ?? [])) {
    if (outcome !== 'likely' && outcome !== 'possible') continue
    if (lines.get(scheme)?.outcome !== 'likely') lines.set(scheme, { scheme, name, outcome })
  }
  return [...lines.values()].sort((a, b) => (a.outcome === b.outcome ? 0 : a.outcome === 'likely' ? -1 : 1))
}

/** Remembered answers that the API does not take are left out. */
async function advice(
  fetch: Fetch,
  about: About,
  own: About,
  subject: object,
): Promise<FundingAnswer | null> {
  const ask1 = (facts: About) =>
    ask<FundingAnswer>(fetch, 'POST', '/v1/funding-advice', { body: { ...facts, ...subject } })
  const answer = await ask1(about)
  if (answer.ok) return answer.body
  if (answer.status !== 400 || about === own) return null
  const again = await ask1(own)
  return again.ok ? again.body : null
}

function aboutFrom({ shared, postcode4, municipality }: Asked): About {
  const { situation, educationHighest, ageBand, benefit } = shared ?? {}
  const place = postcode4 ? { postcode4 } : { municipality }
  return { person: { situation, educationHighest, ageBand, benefit, ...place } as About['person'] }
}

function readRemembered(text: string | undefined): About | null {
  try {
    const kept = JSON.parse(text ?? 'null') as About | null
    return typeof kept?.person === 'object' ? { person: kept.person, employer: kept.employer } : null
  } catch {
    return null
  }
}
