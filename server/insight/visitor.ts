/**
 * Whether a request is counted as a visit: not those of robots, those without a user agent, and those that a browser makes ahead
 * of one. Nothing of the headers is kept or compared with those of another request. Pure.
 */
import crawlers from 'crawler-user-agents'
import type { IncomingHttpHeaders } from 'node:http'

/** The kept list of known robots, and what it lacks. */
const robot = new RegExp(
  [
    ...crawlers.map(({ pattern }) => pattern),
    '^node$',
    '^undici',
    'PostmanRuntime',
    'insomnia',
    'HTTPie',
  ].join('|'),
)

export type VisitKind = 'visit' | 'robot' | 'prefetch'

export function visitKind(headers: IncomingHttpHeaders): VisitKind {
  const agent = headers['user-agent']
  if (!agent || robot.test(agent)) return 'robot'
  const purpose = headers['sec-purpose'] ?? headers['purpose'] ?? headers['x-moz'] ?? ''
  return /prefetch|prerender|preview/i.test(String(purpose)) ? 'prefetch' : 'visit'
}
