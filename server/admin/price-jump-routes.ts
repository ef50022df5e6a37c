/** Prices that moved to what a scheme pays at most, for a person to look at. A look is a row and a line in the audit log. */
import { listPriceJumps, markPriceJump, type PriceJump } from '@stapwijzer/shared/api/admin-prices.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { namesOf } from '../referrals/store.ts'
import { markSeen, readPriceJumps } from './price-jump-store.ts'
import { schemeCaps } from './price-jumps.ts'

export function registerPriceJumps(app: FastifyInstance, { db, now, today }: Deps, gate: DeskGate): void {
  const options = { authorise: gate.authoriseAdmin }
  const caps = () => schemeCaps(shippedSchemes().list, today())

  route(
    app,
    listPriceJumps,
    async ({ query: { page, pageSize, state } }) => {
      const { total, items, names } = await db.read('app', async (tx) => {
        const found = await readPriceJumps(tx, caps(), state)
        const items = found.slice((page - 1) * pageSize, page * pageSize)
        const subjects = items.flatMap(({ seen }) => seen?.actor ?? [])
        return { total: found.length, items, names: await namesOf(tx, subjects) }
      })
      const named = ({ seen, ...jump }: PriceJump): PriceJump => ({
        ...jump,
        seen: seen && { ...seen, actor: names.get(seen.actor ?? '') ?? null },
      })
      return { status: 200, body: { items: items.map(named), total, page, pageSize } }
    },
    options,
  )

  route(
    app,
    markPriceJump,
    async ({ body }, request) => {
      const { subject, origin } = gate.signedIn(request)
      const [at, since] = [now(), new Date(body.since)]
      const course = body.course.toLowerCase()
      const isThere = await db.tx('app', async (tx) => {
        const all = await readPriceJumps(tx, caps(), null)
        const found = all.some((jump) => jump.course.id === course && jump.since === since.toISOString())
        if (found) await markSeen(tx, { course, since, actor: subject, at })
        await writeAuditLine(tx, {
          action: 'price-jump.look',
          object: `course/${course}`,
          result: found ? 'ok' : 'refused: unknown-price',
          origin,
          actor: subject,
          at,
        })
        return found
      })
      if (isThere) return { status: 201, body: { course, since: since.toISOString() } }
      const message = 'This course has no such price that moved to a cap.'
      throw new ProblemError(400, message, { errors: [{ in: 'body', path: 'since', message }] })
    },
    options,
  )
}
