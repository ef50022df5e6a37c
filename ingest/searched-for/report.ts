/** What people searched for and what they got, as somebody who keeps the synonyms wants to know it. Pure. */

/** A text over the whole period. */
export type Searched = {
  words: string
  asked: number
  /** Courses it found the last time. */
  total: number
  /** How it was read the last time: `corrected`, or as the API says it in `widened`. */
  reading: readonly string[]
}

export type Report = {
  from: string
  to: string
  asked: number
  different: number
  /** Share of everything asked that found nothing; null when nothing was asked. */
  zeroShare: number | null
  zeroHits: Searched[]
  /** Fewer than `thin` courses. */
  thin: Searched[]
  mostAsked: Searched[]
  /** Only found because a word was repaired or any of the words was enough. */
  readWider: Searched[]
}

const thinResults = 3
/** Of each list; a person reads no more. */
const longest = 50

export function reportOf(period: { from: string; to: string }, searched: readonly Searched[]): Report {
  const most = [...searched].sort((a, b) => b.asked - a.asked || (a.words < b.words ? -1 : 1))
  const asked = sum(most)
  const first = (keep: (one: Searched) => boolean) => most.filter(keep).slice(0, longest)
  return {
    ...period,
    asked,
    different: most.length,
    zeroShare: asked === 0 ? null : sum(most.filter(({ total }) => total === 0)) / asked,
    zeroHits: first(({ total }) => total === 0),
    thin: first(({ total }) => total > 0 && total < thinResults),
    mostAsked: first(() => true),
    readWider: first(
      ({ total, reading }) => total > 0 && (reading.includes('corrected') || reading.includes('any-word')),
    ),
  }
}

function sum(searched: readonly Searched[]): number {
  return searched.reduce((total, { asked }) => total + asked, 0)
}
