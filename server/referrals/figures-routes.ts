/** For the admin of a desk: the figures, and the file of everything the desk holds. One audit line each. */
import { exportDeskReferrals, readDeskFigures } from '@stapwijzer/shared/api/desk-figures.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate, SignedIn } from '../identity/signed-in.ts'
import { readCounted, readWhole } from './figures-store.ts'
import { csvOf, exportLine } from './desk-export.ts'
import { figuresOf } from './figures.ts'
import type { ReferralRooms } from './rooms.ts'
import { namesOf } from './store.ts'

export function registerDeskAdmin(
  app: FastifyInstance,
  deps: Deps,
  gate: DeskGate,
  { findDesk }: Pick<ReferralRooms, 'findDesk'>,
): void {
  const options = { authorise: gate.authoriseDeskAdmin }

  route(
    app,
    readDeskFigures,
    async ({ query }, request) => {
      const desks = adminOf(gate.signedIn(request))
      const today = deps.today()
      const until = query.until ?? today
      const from = query.from ?? addDays(until, -364)
      const { counted, names } = await looking(deps, gate, request, 'referral.figures', desks, async (tx) => {
        const found = await readCounted(tx, desks, { from, until })
        const subjects = found.flatMap(({ assignedTo }) => assignedTo ?? [])
        return { counted: found, names: await namesOf(tx, subjects), subjects: [] }
      })
      const items = await Promise.all(
        desks.map(async (id) => ({
          desk: { id, name: (await findDesk(id))?.name ?? id },
          ...figuresOf(
            counted.filter(({ deskId }) => deskId === id),
            { from, until, today },
            names,
          ),
        })),
      )
      return { status: 200, body: { from, until, items } }
    },
    options,
  )

  route(
    app,
    exportDeskReferrals,
    async ({ query: { format, desk, since } }, request) => {
      const own = adminOf(gate.signedIn(request))
      const chosen = desk === undefined ? own : own.filter((id) => id === desk)
      const { lines } = await looking(deps, gate, request, 'referral.export', chosen, async (tx) => {
        const found = chosen.length === 0 ? [] : await readWhole(tx, chosen, since)
        const names = await namesOf(
          tx,
          found.flatMap(({ row, notes }) => [row.assignedTo ?? '', ...notes.map(({ actorId }) => actorId)]),
        )
        return {
          lines: found.map((one) => exportLine(one, names)),
          subjects: found.map(({ row }) => row.id),
        }
      })
      const csv = format === 'csv'
      const body = csv ? csvOf(lines) : lines.map((line) => `${JSON.stringify(line)}\n`).join('')
      return {
        status: 200,
        body,
        headers: {
          'content-type': csv ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
          'content-disposition': `attachment; filename="doorverwijzingen-${deps.today()}.${format}"`,
        },
      }
    },
    options,
  )
}

function adminOf({ access }: SignedIn): string[] {
  return access.desks.filter(({ role }) => role === 'desk-admin').map(({ id }) => id)
}

/** Reads what is asked in the scope of `desks`, with its one audit line; no desk is one that nobody is admin of here. */
async function looking<T extends { subjects: string[] }>(
  deps: Deps,
  gate: DeskGate,
  request: FastifyRequest,
  action: string,
  desks: readonly string[],
  read: (tx: Tx) => Promise<T>,
): Promise<T> {
  const who = gate.signedIn(request)
  const named = desks.length > 0 ? desks : adminOf(who)
  const found = await deps.db.tx('app', async (tx) => {
    await setReferralScope(tx, { desks })
    const what = await read(tx)
    await writeAuditLine(tx, {
      action,
      object: named.map((id) => `desk/${id}`).join(' '),
      result: desks.length > 0 ? 'ok' : 'refused: 404',
      origin: who.origin,
      actor: who.subject,
      at: deps.now(),
      subjects: what.subjects,
      trace: request.id,
    })
    return what
  })
  if (desks.length === 0) throw new ProblemError(404, 'You are not admin of a desk with this id.')
  return found
}
