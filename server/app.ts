/** Builds the application and never listens: tests inject into it, main.ts serves it. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import fastify, { type FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { problemBody, ProblemError } from './http/problem.ts'

/** Everything that is not pure comes in here. `today` is the calendar day in Europe/Amsterdam. */
export type Deps = {
  config: Config
  db: Database
  now: () => Date
  today: () => string
}

export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const app = fastify({ logger: false })
  app.setErrorHandler((error, _request, reply) => {
    const known =
      error instanceof ProblemError ? error : new ProblemError(500, 'Something went wrong on our side.')
    return reply
      .status(known.status)
      .headers(known.headers)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send(problemBody(known.status, known.message, known.errors, known.extra))
  })
  void deps
  return app
}
