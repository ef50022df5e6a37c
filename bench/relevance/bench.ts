/**
 * How well the search understands people: the judged questions of `ingest/relevance`, asked of each engine over the API,
 * as nDCG@10 against the baseline; and how much of the first twenty the engines have in common.
 */
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { askAll, judgedCatalogue } from '@stapwijzer/ingest/relevance/ask.ts'
import {
  engineScores,
  readBaseline,
  tolerance,
  writeBaseline,
  type EngineName,
} from '@stapwijzer/ingest/relevance/baseline.ts'
import { readJudgements } from '@stapwijzer/ingest/relevance/judgements.ts'
import type { Measured } from '@stapwijzer/ingest/relevance/measure.ts'
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
  { today, meili, keep }: RelevanceBench,
  say: (text: string) => void,
): Promise<Result[]> {
  const engines: [EngineName, Record<string, string>][] = [
    ['postgres', {}],
    ...(meili ? [['meilisearch', meili.env] as [EngineName, Record<string, string>]] : []),
  ]
  const results: Result[] = []
  const answers = new Map<EngineName, Measured[]>()
  const baseline = readBaseline()
  for (const [engine, env] of engines) {
    const measured = await measuredWith(engine, env)
    answers.set(engine, measured)
    const scores = engineScores(today, measured)
    for (const set of ['open', 'heldOut'] as const) {
      say(`${engine}, ${set}: ${scores[set].overall}; ${groupsOf(scores[set].groups)}`)
      const then = baseline[engine]?.[set].overall
      results.push({
        id: 'nDCG@10',
        name: `${engine}, ${set === 'open' ? 'questions that may be tuned on' : 'held-out questions'}`,
        value: scores[set].overall,
        target: `>= ${((then ?? 0) - tolerance).toFixed(3)}`,
        detail: `${measured.filter(({ judgement }) => judgement.heldOut === (set === 'heldOut')).length} questions; baseline ${then ?? 'none'} of ${baseline[engine]?.measured ?? 'never'}`,
      })
    }
    if (keep) baseline[engine] = scores
  }
  if (keep) writeBaseline(baseline)
  const [one, other] = [answers.get('postgres')!, answers.get('meilisearch')]
  if (other) results.push(agreement(one, other))
  return results
}

async function measuredWith(engine: EngineName, env: Record<string, string>): Promise<Measured[]> {
  const db = await testDatabase()
  try {
    const product = await demonstration(db.url, env)
    try {
      const courses = await judgedCatalogue(product.get)
      return await askAll(product.get, readJudgements(), courses, engine)
    } finally {
      await product.stop()
    }
  } finally {
    await db.drop()
  }
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

function groupsOf(groups: Readonly<Record<string, number>>): string {
  return Object.entries(groups)
    .map(([group, score]) => `${group} ${score}`)
    .join(', ')
}
