/** The queue of the desks of whoever is signed in, and the search in it. */
import { listDeskReferrals, referencePattern } from '@stapwijzer/shared/api/desk.ts'
import { countQueue, searchDeskReferrals } from '@stapwijzer/shared/api/desk-work.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate, SignedIn } from '../identity/signed-in.ts'
import { colleagueId, queueItem } from './desk-view.ts'
import { deskIds } from './desk-work.ts'
import { workersOf } from './desk-store.ts'
import { countReferrals, foldWords, readQueue, type QueueFilter, type QueueSort } from './queue.ts'
import { namesOf } from './store.ts'

/** What list and search have in common. */
type Asked = {
  state?: ReferralState[] | undefined
  mine?: boolean | undefined
  overdue?: boolean | undefined
  unassigned?: boolean | undefined
  assignee?: string | undefined
  desk?: string | undefined
  reference?: string | undefined
  words?: string | undefined
  sort: QueueSort
  page: number
  pageSize: number
}

export function registerQueue(app: FastifyInstance, deps: Deps, gate: DeskGate): void {
  const options = { authorise: gate.authoriseDesk }
  const answer = async (action: string, asked: Asked, request: FastifyRequest) => ({
    status: 200 as const,
    body: await page(deps, gate.signedIn(request), { action, trace: request.id, ...asked }),
  })
  route(app, listDeskReferrals, ({ query }, request) => answer('referral.list', query, request), options)
  route(
    app,
    countQueue,
    async (_asked, request) => {
      const who = gate.signedIn(request)
      const desks = deskIds(who)
      // Numbers only: nobody's referral is read, so there is nothing to tell the audit log.
      const body = await deps.db.read('app', async (tx) => {
        await setReferralScope(tx, { desks })
        return countReferrals(tx, { desks, subject: who.subject, today: deps.today() })
      })
      return { status: 200, body }
    },
    options,
  )
  route(app, searchDeskReferrals, ({ body }, request) => answer('referral.search', body, request), options)
}

/** One audit line about the desks that were looked at, with the referrals that were shown. */
async function page(deps: Deps, who: SignedIn, asked: Asked & { action: string; trace: string }) {
  const own = deskIds(who)
  const foreign = asked.desk !== undefined && !own.includes(asked.desk)
  const desks = asked.desk === undefined || foreign ? own : [asked.desk]
  const looking = { today: deps.today(), now: deps.now(), subject: who.subject }
  const found = await deps.db.tx('app', async (tx) => {
    await setReferralScope(tx, { desks })
    const workers = asked.assignee === undefined ? [] : await workersOf(tx, own)
    const filter = filterOf(asked, { desks, workers, ...looking })
    const paging = { number: asked.page, size: asked.pageSize, sort: asked.sort }
    const { rows, total } = foreign ? { rows: [], total: 0 } : await readQueue(tx, filter, paging)
    await writeAuditLine(tx, {
      action: asked.action,
      object: desks.map((id) => `desk/${id}`).join(' '),
      result: foreign ? 'refused: 404' : 'ok',
      origin: who.origin,
      actor: who.subject,
      at: deps.now(),
      subjects: rows.map(({ id }) => id),
      trace: asked.trace,
    })
    const subjects = rows.flatMap(({ assignedTo }) => assignedTo ?? [])
    return { rows, total, names: await namesOf(tx, subjects) }
  })
  if (foreign) throw new ProblemError(404, 'You do not work at a desk with this id.')
  return {
    items: found.rows.map((row) => queueItem(row, looking, found.names)),
    total: found.total,
    page: asked.page,
    pageSize: asked.pageSize,
  }
}

function filterOf(
  asked: Asked,
  known: { desks: string[]; workers: { subject: string }[]; subject: string; today: string },
): QueueFilter {
  const colleagues = known.workers.filter(({ subject }) => colleagueId(subject) === asked.assignee)
  const assigned = [
    asked.mine ? [known.subject] : undefined,
    asked.unassigned ? [null] : undefined,
    // Nobody has the empty subject: an id that is not there finds nothing.
    asked.assignee === undefined ? undefined : [colleagues[0]?.subject ?? ''],
  ].filter((choice) => choice !== undefined)
  const wholeReference = asked.words !== undefined && referencePattern.test(asked.words)
  return {
    desks: known.desks,
    states: asked.state,
    assignedTo: assigned.length === 0 ? undefined : assigned.flat(),
    overdueOn: asked.overdue ? known.today : undefined,
    reference: digits(asked.reference ?? (wholeReference ? asked.words : undefined)),
    words: wholeReference ? [] : foldWords(asked.words ?? ''),
  }
}

/** The eight digits of a reference. */
function digits(reference: string | undefined): string | undefined {
  return reference?.trim().slice(-8).toLowerCase()
}
