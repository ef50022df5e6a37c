/** `If-Match` and `If-None-Match` (RFC 9110, 13.1). Pure. */
import { ProblemError } from './problem.ts'

const tag = /(W\/)?("[^"]*")/g

/** Whether `If-None-Match` names this version: then 304. A weak tag counts as the strong one. */
export function isUnchanged(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined && (header.trim() === '*' || tags(header).some(([, , opaque]) => opaque === etag))
  )
}

/** Throws 428 without `If-Match` and 412 when it names another version. Weak tags never match. */
export function insistOnVersion(header: string | undefined, etag: string): void {
  if (header === undefined) {
    throw new ProblemError(428, 'Send the ETag of the version that you change, in If-Match.')
  }
  refuseOtherVersion(header, etag)
}

/** The same where `If-Match` may be left out. */
export function refuseOtherVersion(header: string | undefined, etag: string): void {
  if (header === undefined || header.trim() === '*') return
  if (tags(header).some(([, weak, opaque]) => !weak && opaque === etag)) return
  throw new ProblemError(412, 'This was changed in the meantime. Read it again before you change it.')
}

function tags(header: string): RegExpMatchArray[] {
  return [...header.matchAll(tag)]
}
