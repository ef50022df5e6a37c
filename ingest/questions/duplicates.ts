/** `--duplicates`: the courses that several sources bring, why they are one, and what people said of pairs. */
import type { Database, Sql } from '@stapwijzer/shared/db/client.ts'
import { listReview, type PairVerdict, type ReviewPair } from '@stapwijzer/shared/db/duplicates.ts'
import { keyInWords } from '../duplicates/keys.ts'
import { moment, oneLine, table } from './table.ts'

export type Duplicates = {
  clusters: ShownCluster[]
  /** The first pairs that wait for a word, and how many there are. */
  review: { total: number; items: ReviewPair[] }
  /** The last words of people, newest first. */
  decisions: PastDecision[]
}

export type ShownCluster = {
  /** Id of the shown course: that of its oldest member. */
  id: string
  title: string
  provider: string
  /** No source offers it any more. */
  withdrawn: boolean
  /** Why its members are one, in words. */
  reasons: string[]
  /** Whose facts come first in front, withdrawn ones last. */
  members: ClusterMember[]
}

export type ClusterMember = {
  id: string
  source: string
  sourceId: string
  title: string
  trust: number
  withdrawn: boolean
  /** Keys that it shares with others, or `decision`. */
  reasons: string[]
}

export type PastDecision = {
  a: string
  b: string
  verdict: PairVerdict
  actor: string
  at: Date
  appliedAt: Date | null
}

const reviewShown = 20
const decisionsShown = 50

export async function readDuplicates(db: Database): Promise<Duplicates> {
  return db.read('ingest', async (tx) => ({
    clusters: await readClusters(tx.sql),
    review: await listReview(tx, { limit: reviewShown }),
    decisions: await tx.sql<PastDecision[]>`
      select course_a as a, course_b as b, verdict, actor, at, applied_at as "appliedAt"
      from catalogue.duplicate_decision order by at desc, id limit ${decisionsShown}`,
  }))
}

async function readClusters(sql: Sql): Promise<ShownCluster[]> {
  const rows = await sql<(Omit<ShownCluster, 'members' | 'reasons'> & { member: ClusterMember })[]>`
    select m.lead_id as id, m.title, m.data->'provider'->>'name' as provider, m.withdrawn_at is not null as withdrawn,
      jsonb_build_object('id', c.id, 'source', c.source_id, 'sourceId', c.item_id, 'title', c.title, 'trust', k.trust,
        'withdrawn', c.withdrawn_at is not null, 'reasons', k.reasons) as member
    from catalogue.merged_course m
    join catalogue.course_cluster k on k.lead_id = m.lead_id
    join catalogue.course c on c.id = k.course_id
    order by lower(m.title), m.lead_id, k.rank nulls last, c.first_seen_at, c.id`
  const clusters = new Map<string, ShownCluster>()
  for (const { member, ...cluster } of rows) {
    const known = clusters.get(cluster.id) ?? { ...cluster, reasons: [], members: [] }
    known.members.push(member)
    known.reasons = [...new Set([...known.reasons, ...member.reasons.map(reasonInWords)])]
    clusters.set(cluster.id, known)
  }
  return [...clusters.values()]
}

export function duplicatesText({ clusters, review, decisions }: Duplicates): string {
  const parts = [clusters.length === 0 ? 'No course comes from more than one source.' : ofClusters(clusters)]
  if (review.total > 0) parts.push(ofReview(review))
  if (decisions.length > 0) parts.push(ofDecisions(decisions))
  return parts.join('\n\n')
}

function ofClusters(clusters: readonly ShownCluster[]): string {
  const one = clusters.length === 1
  const head = `${clusters.length} ${one ? 'course comes' : 'courses come'} from more than one source:`
  return [head, ...clusters.map(ofCluster)].join('\n\n')
}

function ofCluster({ id, title, provider, withdrawn, members }: ShownCluster): string {
  const columns = ['  SOURCE', 'KEY', 'ID', 'TRUST', 'BECAUSE OF'].map((name) => ({ title: name }))
  const rows = members.map((member) => [
    `  ${member.source}`,
    member.sourceId,
    member.id,
    String(member.trust),
    [...(member.withdrawn ? ['withdrawn'] : []), ...member.reasons.map(reasonInWords)].join('; '),
  ])
  const state = withdrawn ? ', withdrawn' : ''
  return `${oneLine(`${title} (${provider})`)}, shown as ${id}${state}\n${table(columns, rows)}`
}

function reasonInWords(reason: string): string {
  return reason === 'decision' ? 'a decision' : keyInWords(reason)
}

const questions: Record<ReviewPair['reason'], string> = {
  similar: 'alike, and both start on',
  ambiguous: 'one of several with',
  contradiction: 'two providers, but one',
}

function ofReview({ total, items }: Duplicates['review']): string {
  const rows = items.map(({ a, b, reason, evidence }) => {
    const what = reason === 'similar' ? evidence : keyInWords(evidence)
    return [
      `  ${a.title}`,
      `${a.source}:${a.sourceId}`,
      `${b.source}:${b.sourceId}`,
      `${questions[reason]} ${what}`,
    ]
  })
  const head = `${total} ${total === 1 ? 'pair' : 'pairs'} may be one; say so with --merge A B or --split A B:`
  const columns = ['  TITLE', 'A', 'B', 'WHY'].map((title) => ({ title }))
  return `${head}\n${table(columns, rows)}${total > items.length ? '\n  …' : ''}`
}

function ofDecisions(decisions: readonly PastDecision[]): string {
  const rows = decisions.map(({ a, b, verdict, actor, at, appliedAt }) => [
    `  ${moment(at)}`,
    actor,
    verdict === 'same' ? 'merge' : 'split',
    a,
    b,
    appliedAt ? '' : 'waits for the worker',
  ])
  const columns = ['  WHEN', 'WHO', 'WHAT', 'A', 'B', ''].map((title) => ({ title }))
  return `What people decided:\n${table(columns, rows)}`
}
