/** Which schemes may pay for the courses of a plan: outcomes to share, never the answers behind them. */
import type { FundingAdvice, FundingAnswer, FundingRequest } from '@stapwijzer/shared/api/funding.ts'
import { askFunding } from '#lib/funding/ask-funding.ts'
import { nearestSchemes } from '#lib/funding/nearest.ts'
import type { Asked } from './read-referral-form.server.ts'

type Fetch = typeof globalThis.fetch
export type OutcomeLine = { scheme: string; name: string; outcome: 'likely' | 'possible' }
type About = Pick<FundingRequest, 'person' | 'employer'>

/** The nearest ones: a list of everything that cannot be ruled out would tell a desk nothing. */
const most = 8

/**
 * The nearest schemes for the courses (without courses: in general), each with its best outcome, the likely ones first.
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
  const answers = await Promise.all(subjects.map((subject) => adviceFor(fetch, about, own, subject)))
  if (answers.includes(null)) return null
  const best = new Map<string, FundingAdvice>()
  for (const advice of answers.flatMap((answer) => (answer ? forThisPerson(answer) : []))) {
    if (rank(advice) > rank(best.get(advice.scheme))) best.set(advice.scheme, advice)
  }
  return nearestSchemes([...best.values()], most).map(({ scheme, name, outcome }) => ({
    scheme,
    name,
    outcome: outcome === 'likely' ? 'likely' : 'possible',
  }))
}

/** What the guide says is likely or worth doing: neither what one fact would have to decide first, nor what is a price. */
function forThisPerson({ advice, guide }: FundingAnswer): FundingAdvice[] {
  const groups = guide?.groups.filter(({ group }) => group === 'likely' || group === 'worth') ?? []
  const ids = new Set(groups.flatMap(({ schemes }) => schemes.map(({ scheme }) => scheme)))
  return advice.filter(({ scheme }) => ids.has(scheme))
}

function rank(advice: FundingAdvice | undefined): number {
  return advice?.outcome === 'likely' ? 2 : advice?.outcome === 'possible' ? 1 : 0
}

/** Remembered answers that the API does not take are left out. */
async function adviceFor(
  fetch: Fetch,
  about: About,
  own: About,
  subject: { courseId: string } | { course: Record<string, never> },
): Promise<FundingAnswer | null> {
  const askWith = (facts: About) => askFunding(fetch, { ...facts, ...subject, guide: true })
  const answer = await askWith(about)
  if (answer.ok) return answer.body
  if (answer.status !== 400 || about === own) return null
  const again = await askWith(own)
  return again.ok ? again.body : null
}

function aboutFrom({ shared, postcode4, municipality }: Asked): About {
  const { situation, educationHighest, ageBand, benefit } = shared ?? {}
  const place = postcode4 ? { postcode4 } : { municipality }
  return { person: { situation, educationHighest, ageBand, benefit, ...place } }
}

function readRemembered(text: string | undefined): About | null {
  try {
    const kept = JSON.parse(text ?? 'null') as About | null
    return typeof kept?.person === 'object' ? { person: kept.person, employer: kept.employer } : null
  } catch {
    return null
  }
}
