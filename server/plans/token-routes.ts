/** Renewing the token of a plan, and giving out or taking back one that may only look. */
import {
  createReadToken,
  deleteReadToken,
  mailPlanLink,
  openPlan,
  readReadToken,
  renewPlanToken,
} from '@stapwijzer/shared/api/plans.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route, type RouteOptions } from '../http/route.ts'
import { planOfHash, present, readPlan, writeTokens } from './store.ts'
import { groupedCode, readPlanCode } from '@stapwijzer/shared/domain/plan/plan-code.ts'
import { queueMail } from '@stapwijzer/shared/db/outgoing.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { textsFor } from '@stapwijzer/shared/text/recipients.ts'
import { bearerToken, guessOnce } from '../http/bearer.ts'
import { insist } from '../http/limits.ts'
import { hashToken } from '../http/secrets.ts'
import { newPlanToken } from './tokens.ts'

export function registerPlanTokens(
  app: FastifyInstance,
  { db, now, config }: Deps,
  change: RouteOptions,
): void {
  const write = async (id: string, hashes: Parameters<typeof writeTokens>[3]) => {
    const found = await db.tx('app', (tx) => writeTokens(tx, id, now(), hashes))
    if (!found) throw new ProblemError(404, 'There is nothing here that this token opens.')
  }
  route(app, openPlan, async ({ body }, request) => {
    const token = readPlanCode(body.code)
    const body200 = await guessOnce(app, request, async () => {
      // What is no code has the same answer in the same time as one that opens nothing.
      const hash = hashToken(token ?? '')
      const found = await db.read('app', (tx) => planOfHash(tx, hash, now()))
      return found && token !== null ? { ...found, token } : undefined
    })
    return { status: 200, body: body200 }
  })

  route(
    app,
    mailPlanLink,
    async ({ params, body: { email } }, request) => {
      insist(app.limits.linkMails.take(app.clientOf(request), app.tick()))
      insist(app.limits.linkMailsOfPlan.take(params.id, app.tick()))
      const token = bearerToken(request)
      const code = groupedCode(token) ?? `${params.id}.${token}`
      const mail = textsFor('person', currentLocale()).planLinkMail.linkForSelf(
        `${config.PUBLIC_URL}${localPath('/plan')}#${code}`,
      )
      await db.tx('app', (tx) => queueMail(tx, { to: email, ...mail }, { kind: 'plan-link', at: now() }))
      return { status: 202, body: { state: 'queued' as const } }
    },
    change,
  )

  route(
    app,
    renewPlanToken,
    async ({ params }) => {
      const { token, hash } = newPlanToken()
      await write(params.id, { tokenHash: hash })
      return { status: 200, body: { token } }
    },
    change,
  )
  route(
    app,
    createReadToken,
    async ({ params }) => {
      const { token, hash } = newPlanToken()
      await write(params.id, { readTokenHash: hash })
      return { status: 200, body: { token } }
    },
    change,
  )
  route(
    app,
    readReadToken,
    async ({ params }) => {
      const row = present(await db.read('app', (tx) => readPlan(tx, params.id, now())))
      return { status: 200, body: { exists: row.readTokenHash !== null } }
    },
    change,
  )
  route(
    app,
    deleteReadToken,
    async ({ params }) => {
      await write(params.id, { readTokenHash: null })
      return { status: 204 }
    },
    change,
  )
}
