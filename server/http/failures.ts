/** Every error of the app becomes problem+json here; errors of ours are logged without what somebody sent. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { baseHeaders } from './base-headers.ts'
import { asProblem } from './known-problem.ts'
import { problemBody } from './problem.ts'
import { logFailure, logRequest, type Logger } from './request-log.ts'

export function answerFailures(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error, request, reply) => sendFailure(error, request, reply, log))
}

/** Errors that come before any route or hook: broken percent-encoding, an over-long path parameter. */
export function frameworkFailure(log: Logger) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.headers(baseHeaders)
    const page = isOfApi(request) ? undefined : request.server.failurePage
    if (page) void page(error, request, reply)
    else sendFailure(error, request, reply, log)
    logRequest(log, request, reply)
  }
}

function sendFailure(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): FastifyReply {
  const problem = asProblem(error)
  const { status } = problem
  if (status >= 500) logFailure(log, request, status, error)
  // A body that was too large is read to its end and thrown away: closing at once would reset the connection
  // before the client has read why.
  if (status < 500) void reply.removeHeader('connection')
  return reply
    .status(status)
    .headers({ 'cache-control': 'no-store', ...problem.headers })
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemBody(status, problem.message, problem.errors, problem.extra))
}

function isOfApi(request: FastifyRequest): boolean {
  return /^\/v1(\/|\?|$)/i.test(request.raw.url ?? '')
}
