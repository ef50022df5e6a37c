/**
 * How well the search understands people: the judged questions of `ingest/relevance`, asked of each engine over the API,
 * as nDCG@10 against the baseline; and how much of the first twenty the engines have in common.
 */
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { askAll, judgedCatalogue } from '@stapwijzer/ingest/relevance/ask.ts'
import {
  engineScores,
  readBaseline,
  sprung,
  tolerance,
  writeBaseline,
  type EngineName,
} from '@stapwijzer/ingest/relevance/baseline.ts'
import { readJudgements } from '@stapwijzer/ingest/relevance/judgements.ts'
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
  const answers = new Map<EngineName, Measured[]>()
  // One database: the engines are compared by ids of courses.
  const db = await testDatabase()
  try {
    for (const [engine, env] of engines) answers.set(engine, await measuredWith(db.url, engine, env))
  } finally {
    await db.drop()
  }
  const [one, other] = [answers.get('postgres')!, answers.get('meilisearch')]
  return [...scored(answers, options, say), ...(other ? [agreement(one, other)] : [])]
}

async function measuredWith(
  url: string,
  engine: EngineName,
  env: Record<string, string>,
): Promise<Measured[]> {
  const product = await demonstration(url, env)
  try {
    const courses = await judgedCatalogue(product.get)
    return await askAll(product.get, readJudgements(), courses, engine)
  } finally {
    await product.stop()
  }
}

function scored(
  answers: ReadonlyMap<EngineName, Measured[]>,
  { today, keep }: RelevanceBench,
  say: (text: string) => void,
): Result[] {
  const then = readBaseline()
  const now = { ...then }
  const results: Result[] = []
  for (const [engine, measured] of answers) {
    const scores = engineScores(today, measured)
    now[engine] = scores
    for (const trap of sprung(measured)) say(`${engine}, a trap in the first ten: ${trap}`)
    for (const set of ['open', 'heldOut'] as const) {
      say(`${engine}, ${set}: ${scores[set].overall}; ${groupsOf(scores[set].groups)}`)
      const before = then[engine]
      const count = measured.filter(({ judgement }) => judgement.heldOut === (set === 'heldOut')).length
      results.push({
        id: 'nDCG@10',
        name: `${engine}, ${set === 'open' ? 'questions that may be tuned on' : 'held-out questions'}`,
        value: scores[set].overall,
        target: `>= ${Math.max(0, (before?.[set].overall ?? 0) - tolerance).toFixed(3)}`,
        detail: `${count} questions; ${before ? `baseline ${before[set].overall} of ${before.measured}` : 'no baseline yet'}`,
      })
    }
  }
  if (keep) writeBaseline(now)
  return results
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
