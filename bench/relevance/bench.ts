/**
 * How well the search understands people: all that was judged in `ingest/relevance`, asked of each engine over the API, as
 * nDCG@10 and false positives against the baseline; and how much of the first twenty the engines have in common.
 */
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { askAll, judgedCatalogue, type Answers } from '@stapwijzer/ingest/relevance/ask.ts'
import {
  engineScores,
  readBaseline,
  sprung,
  tolerance,
  writeBaseline,
  type EngineName,
  type EngineScores,
  type KeptScores,
} from '@stapwijzer/ingest/relevance/baseline.ts'
import type { Measured, Scores } from '@stapwijzer/ingest/relevance/measure.ts'
import { overlap } from '@stapwijzer/ingest/relevance/ndcg.ts'
import { demonstration } from '@stapwijzer/ingest/relevance/testing-product.ts'
import type { SearchServer } from '../search-server.ts'
import type { Result } from '../result.ts'

export type RelevanceBench = {
  today: string
  /** A Meilisearch to measure too; null when there is none. */
  meili: SearchServer | null
  /** Writes the scores as the new baseline. */
  keep: boolean
}

export async function benchRelevance(
  options: RelevanceBench,
  say: (text: string) => void,
): Promise<Result[]> {
  const { meili } = options
  const engines: [EngineName, Record<string, string>][] = [
    ['postgres', {}],
    ...(meili ? [['meilisearch', meili.env] as [EngineName, Record<string, string>]] : []),
  ]
  const answers = new Map<EngineName, Answers>()
  // One database: the engines are compared by ids of courses.
  const db = await testDatabase()
  try {
    for (const [engine, env] of engines) answers.set(engine, await measuredWith(db.url, engine, env))
  } finally {
    await db.drop()
  }
  const [one, other] = [answers.get('postgres')!, answers.get('meilisearch')]
  return [...scored(answers, options, say), ...(other ? [agreement(one.questions, other.questions)] : [])]
}

async function measuredWith(url: string, engine: EngineName, env: Record<string, string>): Promise<Answers> {
  const product = await demonstration(url, env)
  try {
    const courses = await judgedCatalogue(product.get)
    return await askAll(product.get, courses, engine)
  } finally {
    await product.stop()
  }
}

function scored(
  answers: ReadonlyMap<EngineName, Answers>,
  { today, keep }: RelevanceBench,
  say: (text: string) => void,
): Result[] {
  const then = readBaseline()
  const now = { ...then }
  const results: Result[] = []
  for (const [engine, found] of answers) {
    const scores = engineScores(today, found)
    now[engine] = scores
    for (const trap of sprung(found.questions)) say(`${engine}, a trap in the first ten: ${trap}`)
    say(`${engine}, found though nothing is near: ${wronglyFound(found).join(', ') || 'none'}`)
    for (const set of ['open', 'heldOut'] as const) {
      say(`${engine}, ${set}: ${scores[set].overall}; ${groupsOf(scores[set].groups)}`)
      const inSet = ({ judgement }: Measured) => judgement.heldOut === (set === 'heldOut')
      const questions = found.questions.filter(inSet).length
      results.push(...rowsOf(engine, set, questions, scores, then[engine]))
    }
  }
  if (keep) writeBaseline(now)
  return results
}

/** Only of those that may be tuned on: nobody is to read the others. */
function wronglyFound({ absent }: Answers): string[] {
  return absent
    .filter((found) => !found.absent.heldOut && found.absent.near.length === 0 && found.shown > 0)
    .map((found) => found.absent.q)
}

/** The rows of one engine for one set: questions, sentences, and what is shown for absent subjects. */
function rowsOf(
  engine: EngineName,
  set: 'open' | 'heldOut',
  questions: number,
  scores: EngineScores,
  kept: KeptScores | undefined,
): Result[] {
  const { overall, sentences, absent } = scores[set]
  const before = kept?.[set]
  const which = set === 'open' ? 'that may be tuned on' : 'held out'
  const { noneShown, nearWrong, nearFound } = absent
  const about = (what: string, of: string, was: number | undefined) => ({
    name: `${engine}, ${what} ${which}`,
    detail: `${of}; ${was === undefined ? 'no baseline yet' : `baseline ${was} of ${kept!.measured}`}`,
  })
  return [
    {
      id: 'nDCG@10',
      value: overall,
      target: atLeast(before?.overall, tolerance),
      ...about('questions', `${questions} questions`, before?.overall),
    },
    {
      id: 'nDCG@10',
      value: sentences.score,
      target: atLeast(before?.sentences?.score, tolerance),
      ...about(
        'sentences',
        `${sentences.sentences} sentences, ${percent(sentences.trapped)} with a trap`,
        before?.sentences?.score,
      ),
    },
    {
      id: 'false none',
      value: noneShown,
      target: atMost(before?.absent?.noneShown, 0),
      ...about('absent subjects', `${absent.none} with nothing near`, before?.absent?.noneShown),
    },
    {
      id: 'false near',
      value: nearWrong,
      target: atMost(before?.absent?.nearWrong, tolerance),
      ...about(
        'absent subjects',
        `${absent.near} with something near, shown for ${percent(nearFound)}`,
        before?.absent?.nearWrong,
      ),
    },
  ]
}

function atLeast(was: number | undefined, less: number): string {
  return `>= ${Math.max(0, (was ?? 0) - less).toFixed(3)}`
}

function atMost(was: number | undefined, more: number): string {
  return `<= ${Math.min(1, (was ?? 1) + more).toFixed(3)}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}

function agreement(one: readonly Measured[], other: readonly Measured[]): Result {
  const shares = one.map(({ ids }, at) => overlap(ids, other[at]!.ids))
  const worst = shares
    .map((share, at) => ({ share, q: one[at]!.judgement.q }))
    .sort((a, b) => a.share - b.share)
    .slice(0, 5)
  return {
    id: 'overlap',
    name: 'of the first 20 of both engines',
    value: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    target: '>= 0.8',
    detail: `least: ${worst.map(({ q, share }) => `${q} ${share.toFixed(2)}`).join(', ')}`,
  }
}

function groupsOf(groups: Scores['groups']): string {
  return Object.entries(groups)
    .map(([group, { score }]) => `${group} ${score}`)
    .join(', ')
}
