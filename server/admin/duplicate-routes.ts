/** Pairs of courses that may be one. What is decided is a row that the worker acts on, and a line in the audit log. */
import {
  decideDuplicate,
  listDecided,
  listDuplicates,
  type PairDecision,
  type ReviewPair,
} from '@stapwijzer/shared/api/admin-duplicates.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import {
  decidePair,
  listDecisions,
  listReview,
  type DecisionProblem,
} from '@stapwijzer/shared/db/duplicates.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { namesOf } from '../referrals/store.ts'
import { readPairFacts } from './pair-facts.ts'

const problems: Record<DecisionProblem, string> = {
  'unknown-course': 'There is no course with this id.',
  'same-course': 'Give the ids of two different courses.',
  'same-source': 'Two courses of one source are never one.',
}

export function registerDuplicates(app: FastifyInstance, { db, now, today }: Deps, gate: DeskGate): void {
  const options = { authorise: gate.authoriseAdmin }

  route(
    app,
    listDuplicates,
    async ({ query: { page, pageSize } }) => {
      const { found, facts } = await db.read('app', async (tx) => {
        const found = await listReview(tx, { limit: pageSize, offset: (page - 1) * pageSize })
        const ids = found.items.flatMap(({ a, b }) => [a.id, b.id])
        return { found, facts: await readPairFacts(tx, ids, today()) }
      })
      const items: ReviewPair[] = found.items.map(({ a, b, ...pair }) => ({
        ...pair,
        a: { ...a, ...facts.get(a.id)! },
        b: { ...b, ...facts.get(b.id)! },
        foundAt: pair.foundAt.toISOString(),
      }))
      return { status: 200, body: { items, total: found.total, page, pageSize } }
    },
    options,
  )

  route(
    app,
    listDecided,
    async ({ query: { page, pageSize } }) => {
      const { found, names } = await db.read('app', async (tx) => {
        const found = await listDecisions(tx, { limit: pageSize, offset: (page - 1) * pageSize })
        const subjects = found.items.map(({ actor }) => actor)
        return { found, names: await namesOf(tx, subjects) }
      })
      const items: PairDecision[] = found.items.map((word) => ({
        ...word,
        actor: names.get(word.actor) ?? null,
        at: word.at.toISOString(),
        appliedAt: word.appliedAt?.toISOString() ?? null,
      }))
      return { status: 200, body: { items, total: found.total, page, pageSize } }
    },
    options,
  )

  route(
    app,
    decideDuplicate,
    async ({ body }, request) => {
      const { subject, origin } = gate.signedIn(request)
      const at = now()
      const problem = await db.tx('app', async (tx) => {
        const refused = await decidePair(tx, { ...body, actor: subject, at })
        await writeAuditLine(tx, {
          action: `duplicate.${body.verdict}`,
          object: `course/${body.a} course/${body.b}`,
          result: refused ? `refused: ${refused}` : 'ok',
          origin,
          actor: subject,
          at,
        })
        return refused
      })
      if (problem) {
        const message = problems[problem]
        throw new ProblemError(400, message, { errors: [{ in: 'body', path: 'b', message }] })
      }
      return { status: 201, body }
    },
    options,
  )
}
