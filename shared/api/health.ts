/** Contracts of the two health checks: whether the process lives, and whether it can serve. */
import { z } from 'zod'
import { contract } from './contract.ts'
import { Problem } from './problem.ts'

const State = z.enum(['ok', 'degraded', 'down'])
export type HealthState = z.infer<typeof State>

export const Readiness = z.strictObject({
  /** The worst of what cannot be missed: down when nothing can be served, degraded when a part is poorer. */
  status: State,
  checks: z.strictObject({
    database: State,
    /** Whether every migration of this version is applied. */
    migrations: State,
    search: State,
    /** Whether there are courses, and a source was read in the last fourteen days. */
    catalogue: State,
    /** Whether every source was read as it promises; one that failed, was refused or is too old never takes the service down. */
    sources: State,
    /** Whether a worker is at work; without one no feed is read and no mail is sent, and the service answers on. */
    worker: State,
  }),
})
export type Readiness = z.infer<typeof Readiness>

export const getLive = contract({
  id: 'getLive',
  method: 'GET',
  path: '/v1/health/live',
  tag: 'health',
  summary: 'Whether the process answers',
  access: 'public',
  rate: 'none',
  responses: {
    200: { description: 'It does.', schema: z.strictObject({ status: z.literal('ok') }) },
    503: {
      description:
        'The database answers new connections, but none of this process for half a minute: only a restart helps. A database that is away does not count.',
      schema: Problem,
      type: 'application/problem+json',
    },
  },
})

export const getReady = contract({
  id: 'getReady',
  method: 'GET',
  path: '/v1/health/ready',
  tag: 'health',
  summary: 'Whether the service can do its work, check by check',
  access: 'public',
  rate: 'none',
  responses: {
    200: { description: 'It can, if degraded with a part missing.', schema: Readiness },
    503: {
      description: 'It cannot.',
      schema: Problem.extend({ checks: Readiness.shape.checks }).loose(),
      type: 'application/problem+json',
    },
  },
})
