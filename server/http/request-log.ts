/**
 * One line a request, as JSON: method, route pattern, status, milliseconds, trace id. Never an address with its
 * parameters, a header, a body or who asked: those can hold personal data.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { pino, type DestinationStream, type Logger } from 'pino'

export type { Logger }

export function createLogger(level: string, to: DestinationStream): Logger {
  return pino({ level, base: { process: 'server' }, timestamp: pino.stdTimeFunctions.isoTime }, to)
}

export function logRequest(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const status = reply.statusCode
  log.info(
    {
      trace: request.traceId,
      method: request.method,
      route: request.routePattern,
      status,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    },
    'request',
  )
}

/**
 * An error of ours. Of its message nothing is logged, because a message may quote what somebody sent;
 * the name, the code and the places in the code are enough to find it.
 */
export function logFailure(log: Logger, request: FastifyRequest, status: number, error: unknown): void {
  const { name, code, stack } = error instanceof Error ? (error as Error & { code?: unknown }) : ({} as never)
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : []
  log.error(
    {
      trace: request.traceId,
      method: request.method,
      route: request.routePattern,
      status,
      error: { name: name ?? typeof error, code, at: frames.slice(0, 12).map((line) => line.trim()) },
    },
    'failure',
  )
}
