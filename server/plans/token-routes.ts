/** Renewing the token of a plan, and giving out or taking back one that may only look. */
import {
  createReadToken,
  deleteReadToken,
  readReadToken,
  renewPlanToken,
} from '@stapwijzer/shared/api/plans.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route, type RouteOptions } from '../http/route.ts'
import { present, readPlan, writeTokens } from './store.ts'
import { newToken } from './tokens.ts'

export function registerPlanTokens(app: FastifyInstance, { db, now }: Deps, change: RouteOptions): void {
  const write = async (id: string, hashes: Parameters<typeof writeTokens>[3]) => {
    const found = await db.tx('app', (tx) => writeTokens(tx, id, now(), hashes))
    if (!found) throw new ProblemError(404, 'There is nothing here that this token opens.')
  }
  route(
    app,
    renewPlanToken,
    async ({ params }) => {
      const { token, hash } = newToken()
      await write(params.id, { tokenHash: hash })
      return { status: 200, body: { token } }
    },
    change,
  )
  route(
    app,
    createReadToken,
    async ({ params }) => {
      const { token, hash } = newToken()
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
