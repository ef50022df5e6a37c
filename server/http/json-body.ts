/** Request bodies: JSON in UTF-8 and nothing else. Problems in a body are told together with those of the query. */
import type { ProblemItem } from '@stapwijzer/shared/api/problem.ts'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from './problem.ts'
import { readStrictJson } from './strict-json.ts'

export const maxBodyBytes = 256 * 1024
const maxDepth = 60
const accepted = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i

/** What the parser leaves in `request.body`; `route()` adds `problems` to the others. */
export class JsonBody {
  readonly value: unknown
  readonly problems: ProblemItem[]
  /** Not one byte: many clients name a type whether they send a body or not. */
  readonly empty: boolean
  constructor(bytes: Uint8Array) {
    this.empty = bytes.length === 0
    const { value, problems } = readStrictJson(bytes, maxDepth)
    this.value = value
    this.problems = problems.map((problem) => ({ in: 'body', ...problem }))
    if (problems.length === 0 && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      this.problems.push({ in: 'body', path: '', message: 'Send a JSON object.' })
    }
  }
}

export function wrongType(): ProblemError {
  return new ProblemError(415, 'Send the body as application/json in UTF-8, not compressed.', {
    headers: { accept: 'application/json' },
  })
}

/** Replaces the framework's parsers by the strict one. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: maxBodyBytes },
    (request, bytes, done) => {
      const encoding = request.headers['content-encoding'] ?? 'identity'
      if (!accepted.test(request.headers['content-type'] ?? '') || encoding.toLowerCase() !== 'identity') {
        done(wrongType())
      } else done(null, new JsonBody(bytes as Buffer))
    },
  )
}
